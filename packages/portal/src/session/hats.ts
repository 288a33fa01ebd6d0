let worn: string | undefined;

const place = (subject: string) => `concierta.hat.${subject}`;

/** The `Acting-As` value of the hat worn in this window: `<owner>.<membership>`. */
export const wornHat = (): string | undefined => worn;

interface Hat {
  readonly owner: string;
  readonly membership: string;
}

export const actingAs = (hat: Hat): string => `${hat.owner}.${hat.membership}`;

/** The hat this person wore last in this browser if it is still theirs, else the first; undefined when there is none. */
export function hatToWear<H extends Hat>(hats: readonly H[], remembered: string | null): H | undefined {
  return hats.find((hat) => actingAs(hat) === remembered) ?? hats[0];
}

export const rememberedHat = (subject: string): string | null => localStorage.getItem(place(subject));

/** Puts a hat on and remembers it for this person in this browser. */
export function wear(hat: Hat | undefined, subject: string): void {
  worn = hat ? actingAs(hat) : undefined;
  if (worn) localStorage.setItem(place(subject), worn);
}
