// Steps that take a part of an order: ship, cancel, lost, refused at the door, come back.
import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { engine, type LinePart, type OrderView } from "../../../platform";
import { useStep } from "../../../shared/act";
import { sentence } from "../../../shared/faults";
import { placeOf } from "../../../shared/place";
import { useWords } from "../../../shared/words";
import { type FormProps, MOST } from "./asked";
import styles from "./Dialogs.module.css";
import { Parts, partsOf, wholeOf } from "./Parts";
import { given, inPlace, StepForm } from "./StepForm";

type Said = { reason: string; carrier: string; tracking: string; writeOff: boolean };
type Text = "carrier" | "tracking" | "reason";
type PartStep = {
  most: keyof typeof MOST;
  words: { note: string; confirm: string };
  fields: Text[];
  /** Whether it starts with everything filled in. */
  whole: boolean;
  stock?: boolean;
  run: (id: number, lines: LinePart[] | null, said: Said) => Promise<OrderView>;
};

const LABELS: Record<Text, string> = {
  carrier: "window-carrier",
  tracking: "window-tracking",
  reason: "window-reason",
};

const back = (refused: boolean) => (id: number, lines: LinePart[] | null, said: Said) =>
  engine.orderReturn(id, { lines, write_off: said.writeOff, refused, reason: given(said.reason) });

const SHIP: PartStep = {
  most: "ship",
  words: { note: "window-ship-note", confirm: "window-ship-confirm" },
  fields: ["carrier", "tracking"],
  whole: true,
  run: (id, lines, { carrier, tracking, reason }) =>
    engine.orderFulfil(id, {
      lines,
      carrier: given(carrier),
      tracking: given(tracking),
      reason: given(reason),
    }),
};

const CANCEL: PartStep = {
  most: "cancel",
  words: { note: "window-cancel-note", confirm: "window-cancel-confirm" },
  fields: ["reason"],
  whole: true,
  run: (id, lines, { reason }) => engine.orderCancel(id, lines, given(reason)),
};

const LOST: PartStep = {
  most: "lost",
  words: { note: "window-lost-note", confirm: "window-lost-confirm" },
  fields: ["reason"],
  whole: true,
  run: (id, lines, { reason }) => engine.orderLost(id, lines, given(reason)),
};

const REFUSED: PartStep = {
  most: "refused",
  words: { note: "window-refused-note", confirm: "window-refused-confirm" },
  fields: ["reason"],
  whole: true,
  stock: true,
  run: back(true),
};

const RETURN: PartStep = {
  most: "return",
  words: { note: "window-return-note", confirm: "window-return-confirm" },
  fields: ["reason"],
  whole: false,
  stock: true,
  run: back(false),
};

const form = (step: PartStep) =>
  function Form({ order, onClose }: FormProps) {
    const say = useWords();
    const most = MOST[step.most];
    const lines = order.lines.filter((line) => most(line) > 0);
    const [typed, setTyped] = useState(() => (step.whole ? wholeOf(lines, most) : {}));
    const [said, setSaid] = useState<Said>({ reason: "", carrier: "", tracking: "", writeOff: false });
    const parts = partsOf(lines, most, typed);
    const sending = useStep(
      (asked: { parts: LinePart[] | null }) => step.run(order.id, asked.parts, said),
      onClose,
      inPlace,
    );
    const { line } = placeOf(sending.error);
    const placed = lines.some(({ position }) => position === line);
    return (
      <StepForm
        sending={sending}
        asked={parts?.length === 0 ? null : { parts }}
        confirm={say(step.words.confirm)}
        note={say(step.words.note)}
        placed={placed}
        onClose={onClose}
      >
        <Parts
          lines={lines}
          most={most}
          typed={typed}
          onTyped={setTyped}
          refused={sending.error && { line, words: sentence(sending.error) }}
        />
        {step.stock && (
          <Checkbox
            label={say("window-write-off")}
            description={say("window-write-off-note")}
            checked={said.writeOff}
            onChange={(event) => setSaid({ ...said, writeOff: event.currentTarget.checked })}
            data-testid="step-write-off"
          />
        )}
        <div className={styles.pair}>
          {step.fields.map((field) => {
            const props = {
              label: say(LABELS[field]),
              value: said[field],
              "data-testid": `step-${field}`,
            };
            return field === "reason" ? (
              <Textarea
                key={field}
                {...props}
                autosize
                minRows={1}
                className={styles.wide}
                onChange={(event) => setSaid({ ...said, reason: event.currentTarget.value })}
              />
            ) : (
              <TextInput
                key={field}
                {...props}
                onChange={(event) => setSaid({ ...said, [field]: event.currentTarget.value })}
              />
            );
          })}
        </div>
      </StepForm>
    );
  };

export const ShipForm = form(SHIP);
export const CancelForm = form(CANCEL);
export const LostForm = form(LOST);
export const RefusedForm = form(REFUSED);
export const ReturnForm = form(RETURN);
