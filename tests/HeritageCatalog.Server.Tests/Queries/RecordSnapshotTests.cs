namespace HeritageCatalog.Server.Tests.Queries;

/// <summary>One record of each kind with all it can tell, in both languages where that differs.</summary>
public sealed class RecordSnapshotTests(SeededServer server)
{
    private const string Citation = "citation { documentNumber title issuer date url }";
    private const string Date = "{ edtf earliest latest text textEn: text(locale: EN) }";
    private const string Record = "id code sample version updatedAt";

    public static TheoryData<string, string> Queries => new()
    {
        { "area", """{ area(code: "370281") { code name nameEn: name(locale: EN) level parent { name parent { name parent { name } } } validFrom validTo } }""" },
        { "organization", $$"""{ organization(code: "O0001") { {{Record}} name nameEn: name(locale: EN) types area { name } summary certifications { name level grantedOn expiresOn } website contact { telephone } bureau { name } venues { name } protectedListings { listedName } } }""" },
        { "venue", $$"""{ venue(code: "V0001") { {{Record}} name nameEn: name(locale: EN) kind area { name } location { lng lat precision } address capacity accessibility openingHours { days opens closes } organization { name } } }""" },
        { "craft", $$"""{ craft(code: "C0025") { {{Record}} name nameEn: name(locale: EN) nameHant: name(locale: ZH_HANT, fallback: false) pinyin aliases category unescoDomains area { name } place { lng lat precision } exactPlace { lng } summary summaryEn: summary(locale: EN) history processSteps { order name description minutes audience } materials tools values viability { status assessedOn reason } level listings { code } bureau { name } works { code } courses { code } inheritors(first: 2) { totalCount nodes { name } } } }""" },
        { "listing", $$"""{ listing(code: "L0001") { {{Record}} craft { name } listedName level batch announcedOn kind identifiers { scheme value normalized } declaringArea { name } {{Citation}} status protectionUnitTerms { organization { name } from to endReason evaluations { year passed } } protectionUnit { name } } }""" },
        { "inheritor", $$"""{ inheritor(code: "I0003") { {{Record}} name pinyin birthYear gender area { name } biography biographyEn: biography(locale: EN) languages deceasedOn publicContact { name telephone email address } contact { name } crafts { name } recognitions { listing { code } level batch announcedOn status revokeReason {{Citation}} } level masters { master { name } craft { name } kind generation evidence } disciples { disciple { name } } courses { title } } }""" },
        { "series", $$"""{ exhibitionSeries(code: "X0001") { {{Record}} name nameEn: name(locale: EN) description exhibitions { title } } }""" },
        { "exhibition", $$"""{ exhibition(code: "E0001") { {{Record}} title titleEn: title(locale: EN) series { name } editionNumber theme statement organisers { organization { name } role order } runs { venue { name } isVirtual opens {{Date}} closes {{Date}} visitors { value } } sections { key order title titleEn: title(locale: EN) statement entryCount } figures { counted figure { value qualifier unit rawText asOf } } {{Citation}} } }""" },
        { "work", $$"""{ work(code: "W0001") { {{Record}} title titleEn: title(locale: EN) medium technique dimensions { height width depth } date {{Date}} makers { role artist { name } inheritor { name } } artist { name } craft { name } lender { name } accessionNumber rights { holder statement creditLine maxPublicPixels allowDownload expiresAt } entries { order entryType award label { plain largePrint audio } section { key } exhibition { code } } } }""" },
        { "artist", $$"""{ artist(code: "A0001") { {{Record}} name pinyin birthYear area { name } biography works { title } } }""" },
        { "course", $$"""{ course(code: "K0001") { {{Record}} title summary craft { name } strand deliveryMode gradeBands minutes minClass maxClass materials cost { minorUnits currency } safety objectives inheritors { name } provider { name } sessions(first: 2) { totalCount nodes { code startsAt } facets { status { value count } } } } }""" },
        { "session", $$"""{ classSession(code: "S0001") { {{Record}} course { title } inheritor { name } venue { name } school { name } startsAt endsAt bookingOpensAt bookingClosesAt capacity perSchoolCap seatsHeld seatsConfirmed seatsLeft isFull status } }""" },
        { "figure", $$"""{ reportedFigure(code: "F0001") { {{Record}} counted countedEn: counted(locale: EN) topic figure { value qualifier unit rawText source { title date } asOf } area { name } craft { name } exhibition { title } } }""" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_record_tells_all_it_knows(string name, string query) =>
        Snapshot.Match(await server.AskAsync(query), $"{name}.json");
}
