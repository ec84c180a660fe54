import { useState } from 'react';
import { Button, Form, Input, Label, Text, TextField } from 'react-aria-components';
import { useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

/** Opens an image by its address. What was typed stays where it could not be opened. */
export function AddressForm() {
  const t = useTranslate();
  const commands = useCommands();
  const [address, setAddress] = useState('');
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    if (await commands.openAddress(address)) setAddress('');
    setBusy(false);
  };
  return (
    <Form
      className="address"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '' && !isBusy) void open();
      }}
    >
      <TextField className="field" value={address} onChange={setAddress} inputMode="url">
        <Label className="field__label">{t('data.address')}</Label>
        <div className="address__row">
          <div className="field__box">
            <Input
              className="field__input"
              placeholder="https://…/scene.tif"
              autoComplete="off"
              spellCheck={false}
            />
          </div>
          <Button className="button" type="submit" isDisabled={address.trim() === '' || isBusy}>
            {t(isBusy ? 'data.address-busy' : 'data.address-open')}
          </Button>
        </div>
        <Text slot="description" className="small quiet">
          {t('data.address-hint')}
        </Text>
      </TextField>
    </Form>
  );
}
