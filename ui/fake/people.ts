/** Invented people for tests and the dev page. The same seed gives the same people. */
import type { ContactPoint, Person } from '../src/bindings';

export const POOLS = [
  ['big_tech', 'Big tech'],
  ['ai_lab', 'AI lab'],
  ['ai_startup', 'AI startup'],
  ['hpc', 'HPC / national lab'],
  ['university', 'University research computing'],
  ['cloud_ai', 'Cloud-provider AI team'],
  ['neocloud', 'Neocloud (GPU cloud)'],
  ['gaming', 'Gaming & graphics'],
  ['chip', 'Chip vendor'],
  ['trading', 'Trading / HFT'],
  ['other', 'Other'],
] as const;

const GIVEN =
  'Ada Björn Chen Dana Emeka Fatima Giulia Hana Ivan Jorge Kavya Lars Mei Noor Olga Priya Quinn Rosa Søren Tomás Uma Viktor Wen Ximena Yusuf Zofia'.split(
    ' ',
  );
const FAMILY =
  'Abara Bianchi Castellanos Dubois Eriksson Fischer García Haddad Ito Jansen Kowalski Lindqvist Müller Nakamura Okafor Petrov Quispe Rossi Schmidt Tanaka Ueda Vasquez Wang Xu Yamamoto Zhang'.split(
    ' ',
  );
const TITLE = [
  'Staff engineer, training infrastructure',
  'Senior SRE, GPU clusters',
  'Inference performance engineer',
  'HPC systems engineer',
  'Principal engineer, distributed training',
  'Network engineer, InfiniBand fabrics',
  'Kernel engineer (CUDA, C++)',
  'Member of technical staff',
  'ML platform lead',
  'Research engineer',
];
const COMPANY = [
  'Northwind Compute',
  'Oakridge Supercomputing',
  'Lumen AI',
  'Deep Harbor',
  'Cirrus Cloud',
  'Polyphony Games',
  'Tensorworks',
  'Qubit & Sons',
  'Hudson Trading Research',
  'University of Aarhus Research Computing Centre',
];
const TEAM = ['', '', 'Fabric operations', 'Training infrastructure', 'Serving'];
const PLACE = [
  ['San Francisco, US', 'America/Los_Angeles'],
  ['Berlin, Germany', 'Europe/Berlin'],
  ['London, UK', 'Europe/London'],
  ['Tokyo, Japan', 'Asia/Tokyo'],
  ['Bengaluru, India', 'Asia/Kolkata'],
  ['Austin, US', 'America/Chicago'],
] as const;
const TAG = [
  'kubernetes',
  'vllm',
  'slurm',
  'nccl',
  'infiniband',
  'rust',
  'mlsys-2026',
  'warm',
  'triton',
  'do-not-call',
];

/** mulberry32 */
export function dice(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NOW = Date.UTC(2026, 10, 24, 9, 0);

export function inventPeople(n: number, seed = 7): Person[] {
  const roll = dice(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]!;
  return Array.from({ length: n }, (_, i) => {
    const given = pick(GIVEN);
    const family = pick(FAMILY);
    const company = pick(COMPANY);
    const [location, time_zone] = pick(PLACE);
    const tags = TAG.filter(() => roll() < 0.14);
    const mail = `${given}.${family}${i}@example.org`.toLowerCase();
    const contacts: ContactPoint[] = [{ id: `c${i}-0`, kind: 'email', value: mail, norm: mail, label: 'work' }];
    if (roll() < 0.5)
      contacts.push({
        id: `c${i}-1`,
        kind: 'phone',
        value: `+49 30 ${1_000_000 + i}`,
        norm: `+4930${1_000_000 + i}`,
        label: 'mobile',
      });
    if (roll() < 0.7)
      contacts.push({
        id: `c${i}-2`,
        kind: 'link',
        value: `https://github.com/${given}${family}${i}`.toLowerCase(),
        norm: `github.com/${given}${family}${i}`.toLowerCase(),
        label: 'GitHub',
      });
    const notes =
      roll() < 0.3
        ? `Ran **${pick(['512', '4,096', '16k'])} GPUs** at ${company}. Prefers ${pick(['InfiniBand', 'RoCE', 'EFA'])}.`
        : '';
    const created = NOW - Math.floor(roll() * 400) * 86_400_000;
    return {
      id: `p${i}`,
      name: `${given} ${family}`,
      given,
      family,
      title: pick(TITLE),
      company: { id: `co-${company}`, name: company },
      team: pick(TEAM),
      location,
      time_zone,
      pool: pick(POOLS)[0],
      owner: roll() < 0.6 ? 'Ana' : 'Ben',
      source: pick(['LinkedIn', 'Referral', 'MLSys 2026', '']),
      notes,
      notes_html: notes === '' ? '' : `<p>${notes.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')}</p>`,
      contacts,
      tags,
      connected_on: i % 3 === 0 ? `2024-0${(i % 9) + 1}-12` : '',
      created_at: created,
      updated_at: Math.min(NOW, created + Math.floor(roll() * 30) * 86_400_000),
    };
  });
}
