import { type SignedInPerson, signIn } from './people.ts';

/** Who is signed in stays so over the day's work: everybody signs in once, also when two things of theirs are done at once. */
export function createSignIns(site: string): (email: string) => Promise<SignedInPerson> {
  const known = new Map<string, Promise<SignedInPerson>>();
  return (email) => {
    const person = known.get(email) ?? signIn(site, email);
    known.set(email, person);
    return person;
  };
}
