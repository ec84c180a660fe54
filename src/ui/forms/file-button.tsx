import { FolderOpen } from 'lucide-react';
import { Button, FileTrigger } from 'react-aria-components';

interface FileButtonProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly kind?: 'primary' | 'plain';
  readonly multiple?: boolean;
  readonly accept?: readonly string[];
  readonly isDisabled?: boolean;
}

/** Opens the system's file dialog. */
export function FileButton(props: FileButtonProps) {
  const { label, onFiles, kind = 'plain', multiple = true, accept, isDisabled } = props;
  return (
    <FileTrigger
      allowsMultiple={multiple}
      {...(accept ? { acceptedFileTypes: [...accept] } : {})}
      onSelect={(list) => {
        if (list && list.length > 0) onFiles([...list]);
      }}
    >
      <Button
        className={kind === 'primary' ? 'button button--primary' : 'button'}
        isDisabled={isDisabled ?? false}
      >
        <FolderOpen size={18} aria-hidden className="icon" />
        {label}
      </Button>
    </FileTrigger>
  );
}
