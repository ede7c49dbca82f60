// A customer's name, with those the book knows offered while it is typed.
import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import * as queries from "./queries";

const PAUSE = 150;

type Props = {
  label: string;
  value: string;
  onCustomer: (name: string) => void;
  error?: string | undefined;
  testid: string;
};

export function CustomerField({ label, value, onCustomer, error, testid }: Props) {
  const [search] = useDebouncedValue(value.trim(), PAUSE);
  const found = useQuery(queries.customers({ search: search || null, page: 1, per_page: 8 }));
  return (
    <Autocomplete
      label={label}
      // Two customers may share a name; the list wants each once.
      data={[...new Set((found.data?.items ?? []).map(({ name }) => name))]}
      filter={({ options }) => options}
      value={value}
      onChange={onCustomer}
      error={error}
      data-testid={testid}
    />
  );
}
