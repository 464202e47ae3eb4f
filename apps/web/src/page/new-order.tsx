import { useCallback, useState } from 'preact/hooks';
import { CreateOrderCommand, type CreateOrderCommandInput } from '@gatehouse/sdk/commercial';
import type { Api } from './api.ts';
import {
  EMPTY_FORM,
  fieldErrors,
  isInput,
  orderInput,
  type FieldErrors,
  type OrderForm,
} from './order-form.ts';
import { Refusal } from './refusal.tsx';
import { useCall } from './use-call.ts';

/** A form whose mistakes are found by the service, and shown where they were made. */
export function NewOrder({ api, onCreated }: { readonly api: Api; readonly onCreated: () => void }) {
  const [form, setForm] = useState(EMPTY_FORM);
  const [typing, setTyping] = useState<FieldErrors>({});
  const create = useCallback(
    (input: CreateOrderCommandInput) => api.commercial.send(new CreateOrderCommand(input)),
    [api],
  );
  const { run, running, output, failure } = useCall(create);
  const errors = { ...(failure && fieldErrors(failure)), ...typing };
  const set = (change: Partial<OrderForm>) => setForm({ ...form, ...change });

  const submit = async () => {
    const made = orderInput(form);
    setTyping(isInput(made) ? {} : made);
    if (!isInput(made) || !(await run(made))) return;
    setForm(EMPTY_FORM);
    onCreated();
  };

  return (
    <section aria-labelledby="new-order" class="card">
      <h2 id="new-order">New order</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="pair">
          <Field
            label="Amount"
            name="amount"
            value={form.amount}
            error={errors.amount}
            inputMode="decimal"
            set={set}
          />
          <Field label="Currency" name="currency" value={form.currency} error={errors.currency} set={set} />
        </div>
        <Field label="Note" name="note" value={form.note} error={errors.note} hint="optional" set={set} />
        {failure && Object.keys(fieldErrors(failure)).length === 0 && (
          <Refusal failure={failure} what="New order" />
        )}
        <div class="actions">
          <button type="submit" disabled={running}>
            {running ? 'Creating…' : 'Create order'}
          </button>
          <span role="status" class="done">
            {output && !running && `Created ${output.orderId}`}
          </span>
        </div>
      </form>
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly name: keyof OrderForm;
  readonly value: string;
  readonly error: string | undefined;
  readonly hint?: string;
  readonly inputMode?: 'decimal' | 'text';
  readonly set: (change: Partial<OrderForm>) => void;
}

function Field({ label, name, value, error, hint, inputMode = 'text', set }: FieldProps) {
  return (
    <div class="field">
      <label for={name}>
        {label} {hint !== undefined && <span class="soft">({hint})</span>}
      </label>
      <input
        id={name}
        name={name}
        value={value}
        inputMode={inputMode}
        autoComplete="off"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${name}-error`}
        onInput={({ currentTarget }) => set({ [name]: currentTarget.value })}
      />
      {error !== undefined && (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
