let worn: string | undefined;

const place = (subject: string) => `concierta.hat.${subject}`;

/** The `Acting-As` value of the hat worn in this window: `<owner>.<membership>`. */
export const wornHat = (): string | undefined => worn;

interface Hat {
  /** What `Acting-As` takes. */
  readonly hat: string;
  readonly inForce: boolean;
}

/** The hat this person wore last in this browser if it is still theirs, else the first in force; undefined when there is none. */
export function hatToWear<H extends Hat>(hats: readonly H[], remembered: string | null): H | undefined {
  const inForce = hats.filter((hat) => hat.inForce);
  return inForce.find((hat) => hat.hat === remembered) ?? inForce[0];
}

export const rememberedHat = (subject: string): string | null => localStorage.getItem(place(subject));

/** Puts a hat on and remembers it for this person in this browser. */
export function wear(hat: Hat | undefined, subject: string): void {
  worn = hat?.hat;
  if (worn) localStorage.setItem(place(subject), worn);
}
