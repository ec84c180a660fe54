import { describe, expect, it } from 'vitest';
import { buildEvidencePackage } from '../../src/files/evidence/evidence-package.ts';
import { shownImage, withheldImage } from '../../src/store/shown-image.ts';
import { evidenceRequest } from '../files/evidence-fixture.ts';
import { reviewingApp } from './reviewer.ts';

const remote = { url: 'https://example.com/scene.tif', etag: null };

async function reviewing(isRemote: boolean) {
  const request = evidenceRequest();
  const { survey } = request;
  const files = survey.files.map((file) =>
    isRemote && file.id === survey.classification.imageId ? { ...file, remote } : file,
  );
  const blob = await buildEvidencePackage({ ...request, survey: { ...survey, files } });
  const app = reviewingApp({
    checkMap: () => new Promise(() => {}),
  });
  const open = () => app.commands.openEvidence(new File([blob], 'evidence.zip'));
  await open();
  const shown = () => shownImage(app.store.getState())?.id ?? null;
  const withheld = () => withheldImage(app.store.getState())?.id ?? null;
  return { ...app, open, shown, withheld };
}

describe('the image of a package under review', () => {
  it('is shown where the package holds it', async () => {
    const { shown, withheld } = await reviewing(false);
    expect(shown()).toBe('orthomosaic');
    expect(withheld()).toBeNull();
  });

  it('is read from its address only once the reviewer says so', async () => {
    const { commands, shown, withheld } = await reviewing(true);
    expect(shown()).toBeNull();
    expect(withheld()).toBe('orthomosaic');
    commands.readAddresses();
    expect(shown()).toBe('orthomosaic');
    expect(withheld()).toBeNull();
  });

  it('is shown with the check of the map that reads all of it', async () => {
    const { commands, shown } = await reviewing(true);
    void commands.checkMap();
    expect(shown()).toBe('orthomosaic');
  });

  it('is asked about anew for the next package', async () => {
    const { commands, open, shown } = await reviewing(true);
    commands.readAddresses();
    await open();
    expect(shown()).toBeNull();
    commands.readAddresses();
    commands.closeReview();
    await open();
    expect(shown()).toBeNull();
  });
});
