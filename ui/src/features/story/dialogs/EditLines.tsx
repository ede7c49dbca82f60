// The lines of an order as a table to write in; a refusal stands under the line it names.
import { ActionIcon, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { Fragment } from "react";
import { sentence } from "../../../shared/faults";
import { number } from "../../../shared/figures";
import { ProductSearch } from "../../../shared/ProductSearch";
import { placeOf } from "../../../shared/place";
import { useWords } from "../../../shared/words";
import styles from "./Dialogs.module.css";
import { type EditRow, withProduct } from "./edit";

type Props = { rows: EditRow[]; onRows: (rows: EditRow[]) => void; error: Error | null };

const CELLS = [
  { field: "quantity", words: "window-col-quantity" },
  { field: "unit_price", words: "window-col-price" },
  { field: "discount", words: "window-col-discount" },
] as const;

export function EditLines({ rows, onRows, error }: Props) {
  const say = useWords();
  const at = placeOf(error);
  const refused = (row: EditRow, place: number) =>
    at.row !== null ? at.row === place + 1 : at.line !== null && at.line === row.position;
  const write = (key: number, patch: Partial<EditRow>) =>
    onRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  return (
    <div>
      <table className={styles.edit} aria-label={say("window-lines")}>
        <thead>
          <tr>
            <th scope="col">{say("window-col-product")}</th>
            {CELLS.map(({ field, words }) => (
              <th key={field} scope="col">
                {say(words)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Fragment key={row.key}>
              <tr>
                <td className={styles.product}>
                  {row.product}
                  <small>
                    {row.sku}
                    {row.sku && row.shipped > 0 && " · "}
                    {row.shipped > 0 && say("window-edit-shipped", { n: number(row.shipped) })}
                  </small>
                </td>
                {CELLS.map(({ field, words }) => (
                  <td key={field}>
                    <TextInput
                      size="sm"
                      inputMode="decimal"
                      aria-label={say("window-edit-cell", { column: say(words), product: row.product })}
                      value={row[field]}
                      error={refused(row, place) && (at.field ?? field) === field}
                      onChange={(event) => write(row.key, { [field]: event.currentTarget.value })}
                      data-testid={`edit-${field}-${place + 1}`}
                    />
                  </td>
                ))}
                <td>
                  <ActionIcon
                    aria-label={say("window-edit-remove", { product: row.product })}
                    title={row.shipped > 0 ? say("window-edit-keep") : undefined}
                    disabled={row.shipped > 0}
                    onClick={() => onRows(rows.filter(({ key }) => key !== row.key))}
                    data-testid={`edit-remove-${place + 1}`}
                  >
                    <IconTrash size={16} stroke={1.6} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
              {refused(row, place) && (
                <tr>
                  <td colSpan={5} className={styles.refused} role="alert" data-testid="edit-line-refused">
                    {sentence(error)}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      <ProductSearch
        label={say("window-edit-add")}
        value={null}
        onChoose={(product) => product && onRows(withProduct(rows, product))}
        testid="edit-add"
      />
    </div>
  );
}
