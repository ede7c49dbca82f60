// Whether a dialog is asking something over everything else: what lies under it is left alone until it is answered.

export const dialogOpen = () => document.querySelector(".mantine-Modal-content") !== null;
