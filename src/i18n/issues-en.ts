/** Sentences at `issue.<code>`: what is wrong, then the remedy. {placeholders} are the details. */
export const issuesEn = {
  'polygon-self-intersecting':
    'Polygon {index} crosses, touches or runs back over itself, so its area means nothing. Redraw it without crossings.',
  'polygon-degenerate':
    'Polygon {index} has a ring of fewer than three points and so no area. Redraw or delete it.',
} as const;
