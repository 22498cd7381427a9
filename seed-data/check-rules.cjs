// What must hold between records: the invariants of the domain, and the sizes that README.md promises.
'use strict';

const Levels = ['COUNTY', 'MUNICIPAL', 'PROVINCIAL', 'NATIONAL'];
const Districts = ['370202', '370203', '370211', '370212', '370213', '370214', '370215', '370281', '370283', '370285'];
const TravelMinutes = 30;

const minutesOf = clock => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const groupBy = (list, key) => list.reduce((map, x) => map.set(key(x), [...(map.get(key(x)) ?? []), x]), new Map());
const itemName = listing => listing.listedName.zhHans.replace(/（.*/, '');

module.exports = function checkRules(data, byCode, fail) {
  const whole = { $file: '', $name: 'seed data' };

  function sizes() {
    const least = {
      crafts: 120,
      inheritors: 200,
      courses: 60,
      sessions: 300,
      venues: 15,
      organizations: 90,
      exhibitions: 3,
    };
    for (const [name, count] of Object.entries(least)) {
      if (data[name].length < count) fail(whole, `${data[name].length} ${name}, but at least ${count} are promised`);
    }
    const schools = data.organizations.filter(o => o.types.includes('SCHOOL')).length;
    if (schools < 40) fail(whole, `${schools} schools, but at least 40 are promised`);
    const categories = new Set(data.crafts.map(c => c.category));
    if (categories.size !== 10) fail(whole, `crafts of ${categories.size} categories, not of ten`);
    for (const district of Districts.filter(d => !data.crafts.some(c => c.area === d))) {
      fail(whole, `no craft in ${byCode.area.get(district)?.name.zhHans ?? district}`);
    }
    const made = data.crafts.filter(c => c.processSteps).length;
    if (made < 25) fail(whole, `${made} crafts with process steps, but at least 25 are promised`);
    return 'sizes: as README.md promises, over all ten categories and all ten districts';
  }

  function truth() {
    for (const list of [data.inheritors, data.artists, data.works, data.entries, data.courses, data.sessions]) {
      list.filter(r => !r.sample).forEach(r => fail(r, 'must be sample: true'));
    }
    data.figures.filter(r => r.sample).forEach(r => fail(r, 'a reported figure is never sample data'));
    for (const record of [...data.organizations, ...data.crafts].filter(r => !r.sample)) {
      for (const field of ['contact', 'viability', 'exactPlace']) {
        if (record[field]) fail(record, `has an invented ${field}, but is not sample data`);
      }
      if (record.processSteps?.some(s => s.audience !== 'PUBLIC'))
        fail(record, 'has a secret step, but is not sample data');
    }
    for (const venue of data.venues.filter(v => !v.sample && (v.capacity || v.accessibility))) {
      fail(venue, 'capacity and access of a real place are not known for certain');
    }
    return 'truth: no invented person, work, contact or judgement passes for a fact';
  }

  function places() {
    for (const record of [...data.crafts, ...data.venues]) {
      for (const point of [record.place, record.exactPlace, record.location].filter(Boolean)) {
        const inside = point.lng > 119.5 && point.lng < 121.1 && point.lat > 35.5 && point.lat < 37.2;
        if (!inside) fail(record, `${point.lng}, ${point.lat} is not in Qingdao`);
      }
      if (record.place?.precision === 'EXACT') fail(record, 'place is public: the exact one belongs in exactPlace');
    }
    return 'places: all in Qingdao, none public that is exact';
  }

  function listings() {
    const inscribed = data.listings.filter(l => l.kind === 'INSCRIBED');
    const numbers = l =>
      new Set((l.identifiers ?? []).map(i => `${i.scheme} ${i.value.normalize('NFKC').toUpperCase()}`));
    for (const extension of data.listings.filter(l => l.kind === 'EXTENSION')) {
      const own = numbers(extension);
      const same = l => (own.size ? [...numbers(l)].some(n => own.has(n)) : itemName(l) === itemName(extension));
      const earlier = l => !l.announcedOn || !extension.announcedOn || l.announcedOn < extension.announcedOn;
      if (!inscribed.some(l => l.level === extension.level && same(l) && earlier(l))) {
        fail(extension, 'is an EXTENSION without an earlier INSCRIBED listing of its level and number (or name)');
      }
    }
    for (const [number, same] of groupBy(
      inscribed.flatMap(l => [...numbers(l)].map(n => ({ n, l }))),
      x => x.n,
    )) {
      if (same.length > 1) fail(same[1].l, `${number} was already given to ${same[0].l.code}`);
    }
    for (const listing of data.listings) {
      const terms = listing.protectionUnitTerms ?? [];
      terms.forEach((term, i) => {
        if (term.to && term.to < term.from) fail(listing, `term ${i} ends before it begins`);
        if (i > 0 && !(terms[i - 1].to < term.from)) fail(listing, `terms ${i - 1} and ${i} overlap`);
        if (term.to && !term.endReason) fail(listing, `term ${i} ended without a reason`);
      });
      if (listing.announcedOn && listing.citation?.date && listing.citation.date !== listing.announcedOn) {
        fail(listing, `was announced on ${listing.announcedOn}, but its notice is of ${listing.citation.date}`);
      }
    }
    return 'listings: extensions have their inscription, numbers are given once, protection-unit terms never overlap';
  }

  function recognitions() {
    for (const person of data.inheritors) {
      const levels = (person.recognitions ?? []).map(r => Levels.indexOf(r.level));
      if (levels.some((l, i) => i > 0 && l > levels[i - 1]))
        fail(person, 'recognitions are not the highest level first');
      for (const recognition of person.recognitions ?? []) {
        const listing = byCode.listing.get(recognition.listing);
        if (!person.crafts.includes(listing.craft)) fail(person, `${listing.code} is of a craft that is not theirs`);
        if (listing.level !== recognition.level) fail(person, `${listing.code} is not of level ${recognition.level}`);
        if (recognition.announcedOn && recognition.announcedOn < listing.announcedOn) {
          fail(person, `was recognised before ${listing.code} was listed`);
        }
        if (recognition.status === 'REVOKED' && !(recognition.revokeReason && recognition.citation)) {
          fail(person, 'REVOKED needs a reason and a citation');
        }
        if ((recognition.status === 'DECEASED') !== Boolean(person.deceasedOn)) {
          fail(person, `status ${recognition.status} does not agree with deceasedOn`);
        }
      }
    }
    return 'recognitions: of the person’s crafts and the listing’s level, revoked only with reason and citation';
  }

  function lineages() {
    const masters = groupBy(data.links, l => `${l.disciple} ${l.craft}`);
    const generation = (person, craft, seen = new Set()) => {
      if (seen.has(person)) return NaN;
      const above = masters.get(`${person} ${craft}`) ?? [];
      return 1 + Math.max(0, ...above.map(l => generation(l.master, craft, new Set([...seen, person]))));
    };
    for (const link of data.links) {
      const [master, disciple] = [link.master, link.disciple].map(c => byCode.inheritor.get(c));
      const depth = generation(link.disciple, link.craft);
      if (Number.isNaN(depth)) fail(link, `the lineage of ${disciple.name.zhHans} runs in a circle`);
      else if (depth !== link.generation)
        fail(link, `${disciple.name.zhHans} is of generation ${depth}, not ${link.generation}`);
      if (disciple.birthYear - master.birthYear < 10)
        fail(link, `${master.name.zhHans} is too young to have taught ${disciple.name.zhHans}`);
      if (master.deceasedOn && Number(master.deceasedOn.slice(0, 4)) - disciple.birthYear < 8) {
        fail(link, `${master.name.zhHans} died before ${disciple.name.zhHans} could learn`);
      }
      for (const person of [master, disciple].filter(p => !p.crafts.includes(link.craft))) {
        fail(link, `${link.craft} is not a craft of ${person.name.zhHans}`);
      }
    }
    for (const same of groupBy(data.links, l => `${l.master} ${l.disciple} ${l.craft}`).values()) {
      if (same.length > 1) fail(same[1], 'is the same link as another');
    }
    const deep = new Set(data.links.filter(l => l.generation === 5).map(l => l.craft)).size;
    if (deep < 5) fail(whole, `only ${deep} lineages of five generations`);
    return `lineages: no circle, generations and years agree, ${deep} of five generations`;
  }

  function shows() {
    for (const exhibition of data.exhibitions) {
      const hung = data.entries.filter(e => e.exhibition === exhibition.code).sort((a, b) => a.order - b.order);
      hung.forEach((entry, i) => {
        if (entry.order !== i + 1) fail(entry, `order ${entry.order} where ${i + 1} was expected`);
        if (!exhibition.sections.some(s => s.key === entry.section))
          fail(entry, `${exhibition.code} has no section ${entry.section}`);
      });
      if (new Set(hung.map(e => e.work)).size !== hung.length) fail(exhibition, 'shows a work twice');
    }
    for (const work of data.works) {
      if (work.date && work.date.earliest > work.date.latest) fail(work, 'its date ends before it begins');
      if (!data.entries.some(e => e.work === work.code)) fail(work, 'is shown nowhere');
    }
    const show = data.entries.filter(e => e.exhibition === 'E0001').map(e => byCode.work.get(e.work));
    const artists = new Set(show.flatMap(w => w.makers.map(m => m.artist)));
    const media = new Set(show.map(w => w.medium));
    if (show.length !== 234 || artists.size !== 190 || media.size !== 5) {
      fail(
        byCode.exhibition.get('E0001'),
        `${show.length} entries by ${artists.size} artists over ${media.size} media, not 234, 190, 5`,
      );
    }
    return 'shows: orders without gaps; the national show has 234 entries by 190 artists over five media';
  }

  function classes() {
    for (const course of data.courses) {
      if (course.minClass > course.maxClass) fail(course, 'minClass is above maxClass');
      for (const person of course.inheritors.map(c => byCode.inheritor.get(c))) {
        if (person.deceasedOn) fail(course, `${person.name.zhHans} has died`);
        if (!person.crafts.includes(course.craft))
          fail(course, `${course.craft} is not a craft of ${person.name.zhHans}`);
      }
    }
    for (const session of data.sessions) {
      const course = byCode.course.get(session.course);
      if (Boolean(session.venue) === Boolean(session.school))
        fail(session, 'needs a venue or a school, and one of them only');
      if (session.school && !byCode.organization.get(session.school).types.includes('SCHOOL'))
        fail(session, `${session.school} is no school`);
      if (session.inheritor && !course.inheritors.includes(session.inheritor))
        fail(session, `${session.inheritor} does not teach ${course.code}`);
      if (session.day > 89) fail(session, `day ${session.day} is beyond the 90 days`);
      if (session.seatsHeld + session.seatsConfirmed > session.capacity)
        fail(session, 'more seats taken than there are');
      if (session.capacity > (byCode.venue.get(session.venue)?.capacity ?? Infinity))
        fail(session, 'more seats than the venue holds');
      if (session.perSchoolCap > session.capacity) fail(session, 'perSchoolCap is above the capacity');
    }
    for (const kind of ['inheritor', 'venue', 'school']) {
      for (const [busy, held] of groupBy(
        data.sessions.filter(s => s[kind]),
        s => `${s[kind]} ${s.day}`,
      )) {
        held.sort((a, b) => minutesOf(a.startsAt) - minutesOf(b.startsAt));
        held.slice(1).forEach((session, i) => {
          const free = minutesOf(held[i].startsAt) + held[i].minutes + TravelMinutes;
          if (minutesOf(session.startsAt) < free) fail(session, `${busy.split(' ')[0]} is still in ${held[i].code}`);
        });
      }
    }
    return 'classes: seats within capacity; no inheritor, venue or school in two sessions at once (30 minutes of travel)';
  }

  function prose() {
    const texts = list =>
      list.flatMap(r => ['summary', 'biography', 'statement'].filter(f => r[f]).map(f => ({ r, text: r[f].zhHans })));
    const all = texts([...data.crafts, ...data.inheritors, ...data.artists, ...data.courses, ...data.organizations]);
    for (const [text, same] of groupBy(all, x => x.text)) {
      if (same.length > 1) fail(same[1].r, `says the same as ${same[0].r.code}: ${text.slice(0, 20)}…`);
    }
    for (const { r, text } of all.filter(x => /示例|测试|占位|样例|lorem/i.test(x.text))) fail(r, `filler: ${text}`);
    return 'prose: no text twice, no filler';
  }

  return [sizes, truth, places, listings, recognitions, lineages, shows, classes, prose].map(rule => rule());
};
