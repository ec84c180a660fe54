export const tablesEn = {
  'attach.title': 'Attached documents',
  'attach.none': 'No file attached',
  'attach.files': 'Attached files',
  'attach.add': 'Attach a file',
  'attach.remove': 'Detach {name}',
  'attach.withheld': 'Not for publication',
  'attach.withheld-hint': 'A third party can’t check the figures that rest on it.',
} as const;
