const longest = 60;
const nameless = 'enhet';

// Letters that Unicode does not take apart into a base letter and a mark.
const letters: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ŋ: 'n',
};

/**
 * A unit's name as an id: `Hud, infektion, medicin` is `hud-infektion-medicin`, `Vårdvalsnämnden` is
 * `vardvalsnamnden`. Only a–z, 0–9 and hyphens between, 1–60 characters; a name without any such letter is `enhet`.
 * Different names can have the same id: {@link uniqueUnitIds} tells them apart.
 */
export function unitId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/g, (sign) => letters[sign] ?? '-');
  return shortened(plain.replace(/-+/g, '-').replace(/^-/, ''), longest) || nameless;
}

/**
 * One id for each different name, in the order given: whoever comes second to an id has `-2` after it, then `-3`.
 * `given` are the ids already handed out; they are kept, and so a later list never renames a unit. Names are told
 * apart as they are spelled (NFC expected), so `HoS` and `HOS` are two: aliases are for the caller to join first.
 */
export function uniqueUnitIds(
  names: Iterable<string>,
  given: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const ids = new Map(given);
  const taken = new Set(given.values());
  for (const name of names) {
    if (ids.has(name)) continue;
    const id = firstFree(unitId(name), taken);
    ids.set(name, id);
    taken.add(id);
  }
  return ids;
}

function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) {
    const suffix = `-${number}`;
    id = shortened(wanted, longest - suffix.length) + suffix;
  }
  return id;
}

const shortened = (text: string, length: number): string => text.slice(0, length).replace(/-+$/, '');
