/** Time zones to offer while one is typed: by any part of the name, blanks standing for underscores. */
export function suggestZones(text: string): string[] {
  const low = text.trim().toLowerCase().replaceAll(' ', '_');
  return Intl.supportedValuesOf('timeZone').filter((zone) => zone.toLowerCase().includes(low));
}
