/** How a decision can be tried, by its type; the region must confirm the words (docs/operations.md). */
export const appeal = {
  'appeal.legality-review': {
    sv: 'Beslutet kan inte överklagas enligt förvaltningslagen. Det är fattat på delegation, så den som är medlem i regionen, till exempel genom att vara folkbokförd här, kan be förvaltningsrätten pröva om det är lagligt. Det kallas laglighetsprövning och står i 13 kap. kommunallagen. Överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från den dag då regionen på sin anslagstavla tillkännager det justerade protokollet om beslutet.',
    en: 'The decision cannot be appealed under the Administrative Procedure Act (förvaltningslagen). It was made under delegation, so a member of the region, for example by being registered as living here, can ask the administrative court to review whether it is lawful. This is called laglighetsprövning, chapter 13 of the Local Government Act (kommunallagen). The appeal must have reached the administrative court within three weeks from the day when the region announces the approved minutes about the decision on its notice board.',
  },
  'appeal.not-separately': {
    sv: 'Det här är inget slutligt beslut. Det förbereder bara det slutliga och kan därför inte överklagas för sig, varken enligt förvaltningslagen eller genom laglighetsprövning (13 kap. kommunallagen). När frågan är avgjord står det i det beslutet hur det kan prövas.',
    en: 'This is not a final decision. It only prepares the final one and can therefore not be appealed separately, neither under the Administrative Procedure Act (förvaltningslagen) nor by laglighetsprövning, chapter 13 of the Local Government Act (kommunallagen). When the matter is decided, that decision says how it can be reviewed.',
  },
} as const;
