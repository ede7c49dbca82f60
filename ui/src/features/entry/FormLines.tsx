// The order as a form: products found in the catalogue, each with its quantity and how stock covers it.
import { ActionIcon, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { type Ref, useRef } from "react";
import { sentence } from "../../shared/faults";
import { ProductSearch } from "../../shared/ProductSearch";
import { placeOf } from "../../shared/place";
import { useWords } from "../../shared/words";
import { chip } from "./chip";
import { type DraftLine, useDraft, writeDraft } from "./draft";
import styles from "./Entry.module.css";
import type { Reading } from "./reading";

/** The words a person would write for the lines, for the engine to tell stock and total by. */
export const wordsOf = (lines: DraftLine[]) =>
  lines.map(({ product, quantity }) => `${product}:${quantity.trim()}`).join("\n");

/** What the reading says of each line; nothing where it understood another thing by the words. */
function readOf(lines: DraftLine[], { view, current }: Reading) {
  if (!view || !current || view.lines.length !== lines.length || view.unclear.trim() !== "") return [];
  const read = view.lines.map((line, place) => ({ line, meant: lines[place] }));
  const same = read.every(
    ({ line, meant }) => line.question === null && line.product_id === meant?.product_id,
  );
  return same ? view.lines : [];
}

export const totalOf = (lines: DraftLine[], reading: Reading) =>
  readOf(lines, reading).length > 0 ? (reading.view?.total ?? null) : null;

export function AddLine({ field, onTouched }: { field: Ref<HTMLInputElement>; onTouched: () => void }) {
  const say = useWords();
  const { lines } = useDraft();
  return (
    <ProductSearch
      field={field}
      label={say("window-form-add")}
      value={null}
      onChoose={(product) => {
        if (!product) return;
        onTouched();
        const key = Math.max(0, ...lines.map((line) => line.key)) + 1;
        const line = { key, product_id: product.id, product: product.name, sku: product.sku };
        writeDraft({ lines: [...lines, { ...line, quantity: "1" }] });
      }}
      testid="form-add"
    />
  );
}

type Props = { reading: Reading; error: Error | null; onTouched: () => void; onNext: () => void };

export function FormLines({ reading, error, onTouched, onNext }: Props) {
  const say = useWords();
  const { lines } = useDraft();
  const read = readOf(lines, reading);
  const refused = placeOf(error).line;
  // The quantity of a product just added is what comes to be typed next.
  const seen = useRef(lines.length);
  const write = (next: DraftLine[]) => {
    onTouched();
    seen.current = next.length;
    writeDraft({ lines: next });
  };
  if (lines.length === 0) return <p className={styles.hint}>{say("window-form-hint")}</p>;
  return (
    <ul className={styles.rows} data-testid="form-lines">
      {lines.map((line, place) => {
        const state = read[place] && chip(read[place], say);
        return (
          <li key={line.key}>
            <span className={styles.item}>
              {line.product}
              {line.sku && <small>{line.sku}</small>}
              {state && (
                <span className={styles.stand} data-tone={state.tone}>
                  {state.state}
                </span>
              )}
            </span>
            <TextInput
              ref={(element) => {
                if (!element || place < seen.current) return;
                seen.current = lines.length;
                element.focus();
                element.select();
              }}
              size="xs"
              inputMode="decimal"
              aria-label={say("window-form-quantity", { product: line.product })}
              value={line.quantity}
              error={refused === place + 1}
              onChange={(event) =>
                write(
                  lines.map((one) => (one === line ? { ...one, quantity: event.currentTarget.value } : one)),
                )
              }
              onKeyDown={(event) => event.key === "Enter" && !event.ctrlKey && !event.metaKey && onNext()}
              data-testid={`form-quantity-${place + 1}`}
            />
            <ActionIcon
              aria-label={say("window-form-remove", { product: line.product })}
              onClick={() => write(lines.filter((one) => one !== line))}
            >
              <IconTrash size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
            {refused === place + 1 && (
              <p className={styles.fault} role="alert" data-testid="form-refused">
                {sentence(error)}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
