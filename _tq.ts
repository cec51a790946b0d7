import { loadKnowledge } from './src/knowledge/load.ts'; import { createBot, askBot } from '/work/main/src/bot.ts';
const {knowledge}=await loadKnowledge('./knowledge'); const bot=createBot(knowledge!,()=>Date.parse('2026-11-23T12:00+02:00'));
const res:Record<string,[number,number]>={}; 
for (const t of knowledge!.topics.values()) for (const l of ['en','fi','sv','ru'] as const) for (const q of t.questions[l]??[]) { const {answer,understanding}=askBot(bot,q,{fallback:l}); const ok=answer.facts?false:answer.statements.some(s=>s.facts.some(f=>f.kind==='topic'&&f.id===t.id)); const r=(res[l]??=[0,0]); r[1]++; if(ok) r[0]++; else if (process.argv[2]===l) console.log(t.id,'|',q,'|',answer.outcome,understanding.gate?.gate,understanding.candidates.slice(0,2).map(c=>c.by+' '+c.score.toFixed(2)+' '+JSON.stringify(c.query).slice(0,60)+c.passes)); }
console.log(res);
