// Customers as a test needs them: as the made-up book has them.
export { customer } from "../dev/engine/fill";
