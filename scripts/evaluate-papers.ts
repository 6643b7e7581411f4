/** `npm run --silent evaluate:papers`: how many papers of others are warned of, by language (docs/papers.md). */
import { askPapers, type PaperSet, ratesOf } from './evaluation/papers.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

for (const set of ['known', 'held-out', 'fresh', 'last'] satisfies PaperSet[]) {
  const asked = await askPapers(set);
  console.log(`| ${set} | medical | warned | named of these | ordinary | wrongly warned |`);
  console.log('|---|---:|---:|---:|---:|---:|');
  for (const language of ['all', ...new Set(asked.map((paper) => paper.language))]) {
    const rates = ratesOf(asked.filter((paper) => language === 'all' || paper.language === language));
    const shares = [rates.warned, rates.named].map(percent).join(' | ');
    console.log(
      `| ${language} | ${rates.medical} | ${shares} | ${rates.ordinary} | ${percent(rates.wronglyWarned)} |`,
    );
  }
  console.log('');
}
