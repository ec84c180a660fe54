/** A round length with its unit: 2 km, 50 m, 20 cm. */
export const scaleText = (lengthM: number): string => {
  if (lengthM >= 1000) return `${lengthM / 1000} km`;
  return lengthM >= 1 ? `${lengthM} m` : `${Math.round(lengthM * 100)} cm`;
};
