// The dialogs of an order's steps, one at a time over its story.
import { Modal } from "@mantine/core";
import { type ComponentType, useRef } from "react";
import type { OrderView } from "../../../platform";
import { useWords } from "../../../shared/words";
import type { Asked, DialogName, FormProps } from "./asked";
import styles from "./Dialogs.module.css";
import { EditForm } from "./EditForm";
import { PayForm, RefundForm } from "./MoneyForms";
import { CancelForm, LostForm, RefusedForm, ReturnForm, ShipForm } from "./PartForms";
import { HoldForm, SubstituteForm, TrackForm } from "./SmallForms";

type Dialog = { title: string; form: ComponentType<FormProps>; size?: string };

const DIALOGS: Record<DialogName, Dialog> = {
  edit: { title: "window-edit-title", form: EditForm, size: "min(880px, calc(100vw - 32px))" },
  ship: { title: "window-ship-title", form: ShipForm, size: "lg" },
  pay: { title: "window-pay-title", form: PayForm },
  track: { title: "window-track-title", form: TrackForm },
  cancel: { title: "window-cancel-title", form: CancelForm, size: "lg" },
  hold: { title: "window-hold-title", form: HoldForm },
  lost: { title: "window-lost-title", form: LostForm, size: "lg" },
  refused: { title: "window-refused-title", form: RefusedForm, size: "lg" },
  return: { title: "window-return-title", form: ReturnForm, size: "lg" },
  refund: { title: "window-refund-title", form: RefundForm },
  substitute: { title: "window-substitute-title", form: SubstituteForm },
};

type Props = { order: OrderView; asked: Asked | null; onClose: () => void };

export function Dialogs({ order, asked, onClose }: Props) {
  const say = useWords();
  // What was asked stays drawn while the dialog fades.
  const last = useRef<Asked>({ dialog: "edit" });
  if (asked) last.current = asked;
  const { title, form: Form, size = "md" } = DIALOGS[last.current.dialog];
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      size={size}
      title={say(title, { number: order.number })}
      classNames={{ body: styles.body }}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      <Form
        order={order}
        line={order.lines.find(({ position }) => position === last.current.line)}
        onClose={onClose}
      />
    </Modal>
  );
}
