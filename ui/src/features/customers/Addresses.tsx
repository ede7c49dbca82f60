// A customer's addresses: where new orders go, others to choose, and a line for a new one.
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { type CustomerView, engine } from "../../platform";
import { useAct } from "../../shared/act";
import { useWords } from "../../shared/words";
import styles from "./Customers.module.css";

export function Addresses({ customer }: { customer: CustomerView }) {
  const say = useWords();
  const [typed, setTyped] = useState("");
  const add = useAct(
    () => engine.customerAddAddress(customer.id, typed.trim(), false),
    () => setTyped(""),
  );
  const choose = useAct((address: number) => engine.customerUseAddress(customer.id, address));
  const retire = useAct((address: number) => engine.customerRetireAddress(customer.id, address));
  const offered = customer.addresses.filter(({ retired }) => !retired);
  return (
    <section aria-label={say("window-customer-addresses")}>
      <h3 className={styles.part}>{say("window-customer-addresses")}</h3>
      <ul className={styles.addresses}>
        {offered.map((address, place) => (
          <li key={address.id}>
            <span className={styles.address}>
              {address.text}
              {place === 0 && <em>{say("window-address-default")}</em>}
            </span>
            {place > 0 && (
              <Button
                size="compact-xs"
                aria-label={say("window-address-use-named", { address: address.text })}
                onClick={() => choose.mutate(address.id)}
                data-testid={`address-use-${address.id}`}
              >
                {say("window-address-use")}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={say("window-address-retire-named", { address: address.text })}
              onClick={() => retire.mutate(address.id)}
              data-testid={`address-retire-${address.id}`}
            >
              {say("window-address-retire")}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== "") add.mutate();
        }}
      >
        <TextInput
          size="sm"
          placeholder={say("window-address-new")}
          aria-label={say("window-address-new")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-testid="address-new"
        />
        <Button
          type="submit"
          disabled={typed.trim() === ""}
          loading={add.isPending}
          data-testid="address-add"
        >
          {say("window-address-add")}
        </Button>
      </form>
    </section>
  );
}
