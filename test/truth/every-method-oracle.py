"""Biomass, absorption and credit of surveys, in exact fractions: no code of ours.

every-method-oracle.py < {"surveys": [...], "extents": [{itemId: "ha or m"}]}  ->  JSON, one object a survey.
Formulas from domain.md 1.2, 5.1 and Cochran (1977); roots, ln and exp in 90 decimal digits; t by scipy.
"""
import json
import math
import sys
from decimal import ROUND_HALF_UP, Context, Decimal, getcontext
from fractions import Fraction

from scipy import stats

getcontext().prec = 90
C44 = Fraction(44, 12)


def dec(x):
    return Decimal(x.numerator) / Decimal(x.denominator) if isinstance(x, Fraction) else x


def frac(x):
    return x if isinstance(x, Fraction) else Fraction(x)


def trunc(x, digits):
    scaled = frac(x) * 10**digits
    return Fraction(math.floor(scaled) if scaled >= 0 else -math.floor(-scaled), 10**digits)


def significant(x, digits):
    if x == 0:
        return Fraction(0)
    return Fraction(dec(x).normalize(Context(prec=digits, rounding=ROUND_HALF_UP)))


def text(x):
    x = dec(frac(x))
    return "0" if x == 0 else format(x.normalize(), "f")


def mean_error(values):
    n = len(values)
    mean = sum(values) / n
    return mean, (sum((v - mean) ** 2 for v in values) / (n - 1) if n > 1 else None)


def printed_error(variance):
    return text(significant(dec(variance).sqrt(), 4))


def densities(survey, ids):
    by_id = {q["id"]: Fraction(q["wetMassKg"]) / Fraction(q["frameAreaM2"]) for q in survey["quadrats"]}
    return [by_id[i] for i in ids]


def ground_of_classes(survey, weights):
    ground = {}
    if weights["kind"] == "cover-zones":
        area = next(a for a in survey["areas"] if a["id"] == weights["areaId"])
        for zone in area["zones"]:
            code = zone["cover"]["code"]
            ground[code] = ground.get(code, 0) + Fraction(zone["area"]["areaM2"])
        return ground
    for tape in survey["transects"]:
        if tape["id"] in weights["transectIds"]:
            for mark in tape["marks"]:
                code = mark["cover"]["code"]
                ground[code] = ground.get(code, 0) + Fraction(mark["toM"]) - Fraction(mark["fromM"])
    return ground


def length_weight(entry):
    shoots = [(Decimal(s["lengthCm"]).ln(), Decimal(s["wetMassG"]).ln()) for s in entry["shoots"]]
    n = len(shoots)
    mx, my = sum(x for x, _ in shoots) / n, sum(y for _, y in shoots) / n
    slope = sum((x - mx) * (y - my) for x, y in shoots) / sum((x - mx) ** 2 for x, _ in shoots)
    intercept = my - slope * mx
    residuals = [y - intercept - slope * x for x, y in shoots]
    factor = {
        "none": Decimal(1),
        "baskerville": (sum(e * e for e in residuals) / (n - 2) / 2).exp(),
        "smearing": sum(e.exp() for e in residuals) / n,
    }[entry["biasCorrection"]]
    mass, ground = [], []
    for count in entry["counts"]:
        shoots_there = Decimal(count["shoots"])
        one = Decimal(0)
        if shoots_there:
            one = (intercept + slope * Decimal(count["meanLengthCm"]).ln()).exp() * factor
        mass.append(shoots_there * one / 1000)
        ground.append(Decimal(count["areaM2"]))
    ratio = sum(mass) / sum(ground)
    k = len(mass)
    spread = sum((m - ratio * a) ** 2 for m, a in zip(mass, ground)) / (k - 1)
    return ratio, spread / k / (sum(ground) / k) ** 2


def wet_mass(survey, entry):
    """t/ha as printed, and the printed standard error in kg/m2."""
    kind = entry["kind"]
    if kind == "typed":
        return Fraction(entry["wetMassTPerHa"]["text"]), None
    if kind == "quadrats":
        values = densities(survey, entry["quadratIds"])
        mean, variance = mean_error(values)
        return trunc(mean * 10, 2), printed_error(variance / len(values))
    if kind == "length-weight":
        own = next(w for w in survey["lengthWeights"] if w["id"] == entry["lengthWeightId"])
        ratio, variance = length_weight(own)
        return trunc(ratio * 10, 2), printed_error(variance)
    weights = entry["weights"]
    if weights["kind"] == "typed":
        share = {s["id"]: Fraction(s["share"]) for s in entry["strata"]}
    else:
        ground = ground_of_classes(survey, weights)
        share = {s["id"]: ground[s["coverClass"]] for s in entry["strata"]}
    whole = sum(share.values())
    mean = variance = Fraction(0)
    for stratum in entry["strata"]:
        values = densities(survey, stratum["quadratIds"])
        own, spread = mean_error(values)
        weight = share[stratum["id"]] / whole
        mean += weight * own
        variance += weight**2 * spread / len(values)
    return trunc(mean * 10, 2), printed_error(variance)


def block(lit, residual, dry=True):
    value = {k: Fraction(v["text"]) for k, v in lit.items()}
    water = value["waterContentPct"] / 100
    carbon = value["carbonContentPct"] / 100
    return (1 - water) * value["productionBiomassRatio"] * carbon * C44 * residual * value["ecosystemFactor"]


def coefficient(survey, item, extent, out):
    formula = item["formula"]
    kind = formula["kind"]
    lit = formula.get("literature")
    r1, r2 = (Fraction(lit[f"residualRatio{i}"]["text"] or "0") for i in (1, 2)) if lit else (0, 0)
    if kind == "literature-coefficient":
        return Fraction(formula["coefficientTCo2PerHa"]["text"])
    if kind in ("wet-mass-per-area", "absorption-potential"):
        mass, error = wet_mass(survey, formula["wetMass"])
        out["wetMass"], out["standardError"] = text(mass), error
        if kind == "wet-mass-per-area":
            return mass * block(lit, r1 + r2)
        potential = Fraction(formula["potentialTCo2PerTDry"]["text"])
        total = trunc(potential / C44, 4)
        first = trunc(total - Fraction(1, 10000), 3)
        out["equivalent"] = [text(total), text(first), text(total - first)]
        return mass * (1 - Fraction(formula["waterContentPct"]["text"]) / 100) * potential
    if kind == "wet-mass-per-rope":
        rope = formula["ropeMass"]
        if rope["kind"] == "typed":
            per_cm = Fraction(rope["massGPerCm"]["text"])
        else:
            grams = sum(Fraction(s["wetMassG"]) for s in rope["samples"])
            per_cm = trunc(grams / sum(Fraction(s["lengthCm"]) for s in rope["samples"]), 2)
        out["ropeMass"] = text(per_cm)
        return per_cm * 100 / 1_000_000 * block(lit, r2)
    landed = formula["yield"]
    if landed["kind"] == "typed":
        dry = Fraction(landed["yieldDryT"]["text"])
    else:
        area = next(a for a in survey["areas"] if a["id"] == item["areaId"])
        nets = sum(Fraction(n["netCount"]) for n in area["nets"])
        net = landed["netMass"]
        per_net = trunc(Fraction(net["ropeLengthM"]["text"]) * 100 * Fraction(net["massGPerCm"]["text"]) / 10**6, 4)
        water = Fraction(landed["measuredWaterPct"]["text"]) / 100
        dry = trunc(nets * per_net * (1 - water) * (1 - Fraction(landed["lossRatio"]["text"])), 2)
        out["perNet"], out["yield"] = text(per_net), text(dry)
    residue = formula["residueDryT"]["text"]
    left = Fraction(residue) * (r1 + r2) if residue else 0
    return block(lit, 1) * (dry * r2 + left) / extent


def baci(entry, out):
    groups = [[Fraction(x) for x in entry["groups"][g]] for g in ("impactBefore", "impactAfter", "controlBefore", "controlAfter")]
    means = [sum(g) / len(g) for g in groups]
    parts = [mean_error(g)[1] / len(g) for g in groups]
    effect = (means[1] - means[0]) - (means[3] - means[2])
    degrees = sum(parts) ** 2 / sum(p**2 / (len(g) - 1) for p, g in zip(parts, groups))
    t = stats.t.ppf(0.5 + int(entry["confidencePct"]) / 200, float(degrees))
    quantile = Fraction(math.ceil(t * 10**6), 10**6)
    lower = dec(effect) - dec(quantile) * dec(sum(parts)).sqrt()
    share = (dec(means[1]) - lower) / dec(means[1])
    out["t"], out["degrees"] = text(quantile), text(significant(degrees, 6))
    out["share"] = text(significant(share, 6))
    return min(max(share, Decimal(0)), Decimal(1))


def baseline(entry, absorbed, out):
    if entry["kind"] == "typed":
        return Decimal(entry["baselineTCo2"]["text"])
    if entry["kind"] == "earlier":
        return dec(Fraction(entry["areaHa"]["text"]) * Fraction(entry["coefficientTCo2PerHa"]["text"]))
    return dec(absorbed) * baci(entry, out)


def evaluate(survey, extents):
    items, total = {}, Fraction(0)
    price = Fraction(survey["priceYenPerTCo2"]["text"])
    for item in survey["items"]:
        out = {}
        extent = Fraction(extents[item["id"]])
        coef = coefficient(survey, item, extent, out)
        absorbed = coef * extent
        vessels = [
            trunc(Fraction(v["count"]) * Fraction(v["hours"]) * Fraction(v["powerKw"]) * Fraction(v["emissionKgCo2PerKwh"]["text"]) / 1000, 3)
            for v in item["vessels"]
        ]
        less = baseline(item["baseline"], absorbed, out)

        def credited(area_pct, coefficient_pct):
            sure = absorbed * Fraction(area_pct) / 100 * Fraction(coefficient_pct) / 100
            return trunc(Fraction(dec(sure) - dec(sum(vessels, Fraction(0))) - less), 3)

        credit = credited(item["areaCertaintyPct"]["text"], item["coefficientCertaintyPct"]["text"])
        total += credit
        unsure = credited("60", "75")
        out |= {
            "coefficient": text(significant(coef, 6)),
            "absorption": text(trunc(absorbed, 3)),
            "vessels": [text(v) for v in vessels],
            "baseline": text(Fraction(less.quantize(Decimal("0.000001"), ROUND_HALF_UP))) if item["baseline"]["kind"] != "typed" else text(less),
            "credit": text(credit),
            "whatIf": [text(unsure), text(trunc(unsure * price, 0)) if unsure >= 0 else None],
        }
        items[item["id"]] = out
    return {"items": items, "total": format(dec(trunc(total, 1)), ".1f")}


data = json.load(sys.stdin)
print(json.dumps([evaluate(s, e) for s, e in zip(data["surveys"], data["extents"])]))
