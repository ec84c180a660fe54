/** Sentences at `issue.<code>`: what is wrong, then the remedy. {placeholders} are the details. */
export const issuesJa = {
  'polygon-self-intersecting':
    'ポリゴン {index} の輪郭が自分自身と交わる、接する、または折り返しているため、面積に意味がありません。交差しないように描き直してください。',
  'polygon-degenerate':
    'ポリゴン {index} に 3 点に満たない輪郭があり、面積がありません。描き直すか削除してください。',
} as const;
