/** What this process was kept from doing, since it started. More than none of either is a defect, or somebody trying. */
const counted = { guard: 0, denied: 0 };

/** The guard stopped a key outside a scope. */
export const guardTripped = (): void => {
  counted.guard += 1;
};

/** The table refused what the role that asked may not do. */
export const accessDenied = (): void => {
  counted.denied += 1;
};

/** How often the guard stopped a key, and how often a table refused a role, since this process started. */
export const trips = (): { readonly guard: number; readonly denied: number } => ({ ...counted });
