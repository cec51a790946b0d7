import { z } from 'zod';
import { EditorNote, Id, Names, Sources, State, Text, Traffic } from './common.ts';
import { Moment } from './moment.ts';
import { UsualHours } from './rules.ts';

/** How a class of traffic stands at a crossing while no decision says otherwise. */
const NormalTraffic = z
  .strictObject({
    /** A main class decides the one state of the crossing; the others have states of their own. */
    main: z.boolean().default(false),
    normal: State.exclude(['unknown']).optional(),
    from: Moment.optional(),
    sources: Sources.optional(),
    inferred: z.boolean().optional(),
    note: EditorNote.optional(),
  })
  .refine((traffic) => !traffic.normal || (traffic.from && traffic.sources), {
    message: 'a normal state needs the day `from` which it is known and its `sources`',
  });

/** A remark that is true of the crossing; with `from` and `until` it is told for those days only. */
const CrossingNote = z.strictObject({
  text: Text,
  from: Moment.optional(),
  until: Moment.optional(),
  sources: Sources,
});
export type CrossingNote = z.infer<typeof CrossingNote>;

export const Crossing = z.strictObject({
  id: Id,
  kind: z.enum(['road', 'rail', 'port', 'waterway', 'temporary', 'foot']),
  names: Names,
  /** Every other spelling and inflected form people type, in any script. */
  also: z.array(z.string().min(1)).default([]),
  /** What stands on the other side of the line; `names` null where there is nothing or it is not known. */
  other_side: z.strictObject({ names: Names.nullable(), note: EditorNote.optional() }),
  international: z.boolean(),
  traffic: z
    .partialRecord(Traffic, NormalTraffic)
    .refine(
      (classes) => Object.values(classes).some((traffic) => traffic.main),
      'at least one class is main',
    ),
  abolished: Moment.optional(),
  municipality: Names,
  region: Names,
  /** Degrees, WGS 84; null where no position was found. */
  position: z
    .strictObject({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      /** From which source, or that it is general knowledge and how exact. */
      provenance: z.string().min(1),
    })
    .nullable(),
  hours: z.array(UsualHours).default([]),
  notes: z.array(CrossingNote).default([]),
  sources: Sources,
  note: EditorNote.optional(),
});
export type Crossing = z.infer<typeof Crossing>;
