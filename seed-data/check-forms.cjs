// The form of every record: a table of field to rule. A field whose name ends in ? may be left out, any other field
// than these is refused: the server's records read exactly these names.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

// The members of every enum, from the printed schema or else from the slices' parts of it.
function readEnums(repository) {
  const printed = path.join(repository, 'schema.graphql');
  const slices = path.join(repository, 'src', 'HeritageCatalog.Server');
  const files = fs.existsSync(printed)
    ? [printed]
    : fs
        .readdirSync(slices, { recursive: true })
        .filter(f => f.endsWith('.graphql'))
        .map(f => path.join(slices, f));
  const enums = {};
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8').replace(/"""[\s\S]*?"""|"[^"\n]*"|#.*/g, '');
    for (const [, name, members] of text.matchAll(/\benum (\w+)[^{]*{([^}]*)}/g)) {
      enums[name] = new Set(members.match(/\w+/g));
    }
  }
  return enums;
}

module.exports = function formsOf(data, byCode, repository) {
  const enums = readEnums(repository);

  const string = v =>
    typeof v === 'string' && v.trim() === v && v !== '' ? null : 'is not a trimmed, non-empty string';
  const whole = v => (Number.isInteger(v) && v >= 0 ? null : 'is not a whole number');
  const number = v => (typeof v === 'number' ? null : 'is not a number');
  const flag = v => (typeof v === 'boolean' ? null : 'is not true or false');
  const matches = pattern => v => (pattern.test(v) ? null : `does not match ${pattern}`);
  const date = v =>
    /^\d{4}-\d\d-\d\d$/.test(v) && new Date(v).toISOString().startsWith(v) ? null : `${v} is not a date`;
  const time = matches(/^([01]\d|2[0-3]):[0-5]\d$/);
  const oneOf = name => v => (enums[name]?.has(v) ? null : `${v} is not a ${name}`);
  const ref = kind => v => (byCode[kind].has(v) ? null : `${v} is not the code of a known ${kind}`);
  const code = letter => matches(new RegExp(`^${letter}\\d{4}$`));
  const each = rule => v =>
    Array.isArray(v) && v.length > 0
      ? (v.map((x, i) => at(`[${i}]`, rule(x))).find(Boolean) ?? null)
      : 'is not a list of one or more';
  const at = (where, problem) =>
    problem && (Array.isArray(problem) ? [where + problem[0], problem[1]] : [where, problem]);

  function shape(fields) {
    const known = new Set(Object.keys(fields).map(f => f.replace('?', '')));
    return value => {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'is not an object';
      const stranger = Object.keys(value).find(key => !known.has(key));
      if (stranger) return [`.${stranger}`, 'is not a field of the contract'];
      for (const [field, rule] of Object.entries(fields)) {
        const name = field.replace('?', '');
        if (!(name in value)) {
          if (name === field) return [`.${name}`, 'is missing'];
        } else {
          const problem = at(`.${name}`, rule(value[name]));
          if (problem) return problem;
        }
      }
      return null;
    };
  }

  const toned = v => string(v) ?? (/[a-z]/i.test(v) && !/[\u4e00-\u9fff]/.test(v) ? null : `${v} is not pinyin`);
  const text = shape({ zhHans: string, 'zhHant?': string, en: string, 'pinyin?': toned });
  const named = shape({ zhHans: string, 'zhHant?': string, en: string, pinyin: toned });
  const point = shape({ lng: number, lat: number, precision: oneOf('GeoPrecision') });
  const citation = shape({
    'documentNumber?': string,
    title: text,
    'issuer?': text,
    'date?': date,
    'url?': matches(/^https:\/\//),
  });
  const contact = shape({
    'name?': string,
    'telephone?': matches(/^0532-5555\d{4}$/),
    'email?': string,
    'address?': string,
  });
  const fuzzy = shape({ edtf: string, earliest: date, latest: date, text });
  const figure = shape({
    value: whole,
    qualifier: oneOf('FigureQualifier'),
    unit: oneOf('FigureUnit'),
    rawText: string,
    source: citation,
    'asOf?': date,
  });
  const bureau = v => (byCode.organization.get(v)?.types.includes('BUREAU') ? null : `${v} is not a bureau`);
  const organization = ref('organization');
  const year = v => (Number.isInteger(v) && v > 1800 && v < 2030 ? null : `${v} is not a year`);

  return [
    [
      data.areas,
      shape({ code: matches(/^\d{6}$/), name: text, level: oneOf('AreaLevel'), 'validFrom?': date, 'validTo?': date }),
    ],
    [
      data.organizations,
      shape({
        code: code('O'),
        name: named,
        types: each(oneOf('OrganizationType')),
        area: ref('area'),
        'summary?': text,
        'certifications?': each(
          shape({ name: text, 'level?': oneOf('ProtectionLevel'), 'grantedOn?': date, 'expiresOn?': date }),
        ),
        'website?': matches(/^https?:\/\//),
        'contact?': contact,
        'bureau?': bureau,
        sample: flag,
      }),
    ],
    [
      data.venues,
      shape({
        code: code('V'),
        name: named,
        kind: oneOf('VenueKind'),
        area: ref('area'),
        'location?': point,
        'address?': text,
        'capacity?': whole,
        'accessibility?': each(oneOf('AccessibilityFeature')),
        'openingHours?': each(shape({ days: each(oneOf('Weekday')), opens: time, closes: time })),
        'organization?': organization,
        sample: flag,
      }),
    ],
    [
      data.crafts,
      shape({
        code: code('C'),
        name: named,
        'aliases?': each(text),
        category: oneOf('HeritageCategory'),
        unescoDomains: each(oneOf('UnescoDomain')),
        area: ref('area'),
        'place?': point,
        'exactPlace?': point,
        summary: text,
        'history?': text,
        'processSteps?': each(
          shape({ order: whole, name: text, 'description?': text, 'minutes?': whole, audience: oneOf('Audience') }),
        ),
        'materials?': each(text),
        'tools?': each(text),
        'values?': text,
        'viability?': shape({ status: oneOf('Viability'), assessedOn: date, reason: text }),
        bureau,
        sample: flag,
      }),
    ],
    [
      data.listings,
      shape({
        code: code('L'),
        craft: ref('craft'),
        listedName: text,
        level: oneOf('ProtectionLevel'),
        'batch?': whole,
        'announcedOn?': date,
        kind: oneOf('ListingKind'),
        'identifiers?': each(shape({ scheme: string, value: string })),
        declaringArea: ref('area'),
        'citation?': citation,
        status: oneOf('ListingStatus'),
        'protectionUnitTerms?': each(
          shape({
            organization,
            from: date,
            'to?': date,
            'endReason?': text,
            'evaluations?': each(shape({ year, passed: flag })),
          }),
        ),
        sample: flag,
      }),
    ],
    [
      data.inheritors,
      shape({
        code: code('I'),
        name: named,
        'birthYear?': year,
        'gender?': oneOf('Gender'),
        area: ref('area'),
        'biography?': text,
        'languages?': each(matches(/^[a-z]{2,3}(-\w+)*$/)),
        'deceasedOn?': date,
        'publicContact?': contact,
        'contact?': contact,
        crafts: each(ref('craft')),
        'recognitions?': each(
          shape({
            listing: ref('listing'),
            level: oneOf('ProtectionLevel'),
            'batch?': whole,
            'announcedOn?': date,
            status: oneOf('RecognitionStatus'),
            'revokeReason?': oneOf('RevokeReason'),
            'citation?': citation,
          }),
        ),
        bureau,
        sample: flag,
      }),
    ],
    [
      data.links,
      shape({
        master: ref('inheritor'),
        disciple: ref('inheritor'),
        craft: ref('craft'),
        kind: oneOf('LineageKind'),
        generation: whole,
        'evidence?': text,
      }),
    ],
    [data.series, shape({ code: code('X'), name: named, 'description?': text, sample: flag })],
    [
      data.exhibitions,
      shape({
        code: code('E'),
        title: named,
        'series?': ref('series'),
        'editionNumber?': whole,
        'theme?': text,
        'statement?': text,
        organisers: each(shape({ organization, role: oneOf('OrganiserRole'), order: whole })),
        runs: each(
          shape({ 'venue?': ref('venue'), isVirtual: flag, opens: fuzzy, 'closes?': fuzzy, 'visitors?': figure }),
        ),
        sections: each(shape({ key: matches(/^[a-z-]+$/), order: whole, title: text, 'statement?': text })),
        'citation?': citation,
        'bureau?': bureau,
        sample: flag,
      }),
    ],
    [
      data.works,
      shape({
        code: code('W'),
        title: named,
        medium: oneOf('Medium'),
        'technique?': text,
        'dimensions?': shape({ height: whole, width: whole, 'depth?': whole }),
        'date?': fuzzy,
        'makers?': each(shape({ role: oneOf('MakerRole'), 'artist?': ref('artist'), 'inheritor?': ref('inheritor') })),
        'craft?': ref('craft'),
        'lender?': organization,
        'accessionNumber?': string,
        'rights?': shape({
          holder: string,
          'statement?': matches(/^http/),
          creditLine: text,
          'maxPublicPixels?': whole,
          allowDownload: flag,
        }),
        sample: flag,
      }),
    ],
    [
      data.artists,
      shape({
        code: code('A'),
        name: named,
        'birthYear?': year,
        'area?': ref('area'),
        'biography?': text,
        sample: flag,
      }),
    ],
    [
      data.entries,
      shape({
        exhibition: ref('exhibition'),
        section: string,
        order: whole,
        entryType: oneOf('EntryType'),
        'award?': text,
        'label?': shape({ 'plain?': text, 'largePrint?': text, 'audio?': text }),
        work: ref('work'),
        sample: flag,
      }),
    ],
    [
      data.courses,
      shape({
        code: code('K'),
        title: named,
        'summary?': text,
        craft: ref('craft'),
        strand: oneOf('CourseStrand'),
        deliveryMode: oneOf('DeliveryMode'),
        gradeBands: each(oneOf('GradeBand')),
        minutes: whole,
        minClass: whole,
        maxClass: whole,
        'materials?': each(text),
        cost: shape({ minorUnits: whole, currency: oneOf('Currency') }),
        'safety?': text,
        'objectives?': each(text),
        inheritors: each(ref('inheritor')),
        'provider?': organization,
        bureau,
        sample: flag,
      }),
    ],
    [
      data.sessions,
      shape({
        code: code('S'),
        course: ref('course'),
        'inheritor?': ref('inheritor'),
        'venue?': ref('venue'),
        'school?': organization,
        day: whole,
        startsAt: time,
        minutes: whole,
        bookingOpensDaysBefore: whole,
        bookingClosesHoursBefore: whole,
        capacity: whole,
        'perSchoolCap?': whole,
        seatsHeld: whole,
        seatsConfirmed: whole,
        status: oneOf('SessionStatus'),
        sample: flag,
      }),
    ],
    [
      data.figures,
      shape({
        code: code('F'),
        counted: text,
        topic: oneOf('FigureTopic'),
        figure,
        'area?': ref('area'),
        'craft?': ref('craft'),
        'exhibition?': ref('exhibition'),
        sample: flag,
      }),
    ],
  ];
};
