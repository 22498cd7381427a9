using HeritageCatalog.GraphQL;
using HeritageCatalog.GraphQL.Http.Uploads;
using HeritageCatalog.GraphQL.Scalars;
using HeritageCatalog.GraphQL.TypeSystem;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog.Refusals;
using HeritageCatalog.Server.Catalog.ValueTypeFields;
using HeritageCatalog.Server.Classrooms;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Exhibitions;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Media.Queries;
using HeritageCatalog.Server.Media.Refusals;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ReportedFigures;

namespace HeritageCatalog.Server.Hosting;

/// <summary>The schema, slice by slice: what each declares, and what answers it.</summary>
public static class CatalogSchema
{
    /// <summary>Everything the slices contribute.</summary>
    public static GraphQLSchemaBuilder AddCatalog(this GraphQLSchemaBuilder schema) => schema
        .AddCost(CatalogLimits.Costs)
        .AddIncrementalDelivery()
        .AddScalar("Date", new DateScalar())
        .AddScalar("DateTime", new DateTimeScalar())
        .AddScalar("URL", new UrlScalar())
        .AddScalar("Long", new LongScalar())
        .AddCatalogRoot()
        .AddMedia()
        .AddAreas()
        .AddOrganizations()
        .AddCrafts()
        .AddInheritors()
        .AddExhibitions()
        .AddClassrooms()
        .AddReportedFigures();

    /// <summary>The whole schema as SDL.</summary>
    public static string Print() => SchemaPrinter.Print(Build());

    /// <summary>The whole schema, without what answers it.</summary>
    public static Schema Build() => new GraphQLSchemaBuilder().DeclareUpload().AddCatalog().BuildSchema();

    private static GraphQLSchemaBuilder AddCatalogRoot(this GraphQLSchemaBuilder schema) => schema
        .AddSdlOf("catalog")
        .AddSdlOf("value-types")
        .AddResolvers(
            typeof(QueryRoot),
            typeof(PageFields),
            typeof(PageInfoFields),
            typeof(FacetCountFields),
            typeof(FuzzyDateFields),
            typeof(CitationFields),
            typeof(RightsStatementFields),
            typeof(UserErrorFields))
        .AddLoader<NodeLoader>()
        .AddLoader<ListSummaryLoader>();

    private static GraphQLSchemaBuilder AddMedia(this GraphQLSchemaBuilder schema) => schema
        .AddSdlOf("media")
        .AddResolvers(
            typeof(MediaQueries),
            typeof(MediaMutations),
            typeof(MediaSubscriptions),
            typeof(StudioFields),
            typeof(MediaAssetFields),
            typeof(MediaUsageFields),
            typeof(MediaFailureFields),
            typeof(LicenceTermsFields),
            typeof(ImageFields))
        .BindType<ImageRejected>(nameof(ImageRejected))
        .BindType<MediaNotFound>(nameof(MediaNotFound))
        .BindType<StaleVersion>(nameof(StaleVersion))
        .BindType<InputInvalid>(nameof(InputInvalid))
        .BindType<QueueFull>(nameof(QueueFull))
        .BindType<UploadMismatch>(nameof(UploadMismatch))
        .BindType<TransitionRefused>(nameof(TransitionRefused))
        .BindType<MediaInUse>(nameof(MediaInUse))
        .AddLoader<MediaByIdLoader>()
        .AddLoader<ImagesLoader>();

    private static GraphQLSchemaBuilder AddAreas(this GraphQLSchemaBuilder schema) => schema
        .AddSdlOf("areas")
        .AddResolvers(typeof(AreaQueries), typeof(AreaFields))
        .AddLoader<AreaByCodeLoader>();

    private static GraphQLSchemaBuilder AddOrganizations(this GraphQLSchemaBuilder schema) => schema
        .AddSdlOf("organizations")
        .AddResolvers(
            typeof(OrganizationQueries),
            typeof(OrganizationFields),
            typeof(OrganizationFacetFields),
            typeof(CertificationFields),
            typeof(VenueQueries),
            typeof(VenueFields),
            typeof(VenueFacetFields))
        .AddLoader<RecordByIdLoader<Organization>>()
        .AddLoader<RecordByIdLoader<Venue>>()
        .AddLoader<VenuesByOrganizationLoader>();

    private static GraphQLSchemaBuilder AddCrafts(this GraphQLSchemaBuilder schema) => schema
        .AddSdlOf("crafts")
        .AddResolvers(
            typeof(CraftQueries),
            typeof(CraftFields),
            typeof(CraftFacetFields),
            typeof(ProcessStepFields),
            typeof(ViabilityAssessmentFields),
            typeof(ListingQueries),
            typeof(ListingFields),
            typeof(ListingFacetFields),
            typeof(ProtectionUnitTermFields),
            typeof(OrganizationCraftFields))
        .AddLoader<RecordByIdLoader<Craft>>()
        .AddLoader<RecordByIdLoader<Listing>>()
        .AddLoader<ListingsByCraftLoader>()
        .AddLoader<ListingsByProtectionUnitLoader>();

    private static GraphQLSchemaBuilder AddInheritors(this GraphQLSchemaBuilder schema) => schema
        .AddSdlOf("inheritors")
        .AddResolvers(
            typeof(InheritorQueries),
            typeof(InheritorFields),
            typeof(InheritorFacetFields),
            typeof(RecognitionFields),
            typeof(LineageLinkFields),
            typeof(LineageGraphFields),
            typeof(CraftInheritorFields))
        .AddLoader<RecordByIdLoader<Inheritor>>()
        .AddLoader<InheritorsByCraftLoader>()
        .AddLoader<LinksByMasterLoader>()
        .AddLoader<LinksByDiscipleLoader>()
        .AddLoader<LinksByCraftLoader>();

    private static GraphQLSchemaBuilder AddExhibitions(this GraphQLSchemaBuilder schema) => schema
        .AddSdlOf("exhibitions")
        .AddResolvers(
            typeof(ExhibitionSeriesQueries),
            typeof(ExhibitionSeriesFields),
            typeof(ExhibitionSeriesFacetFields),
            typeof(ExhibitionQueries),
            typeof(ExhibitionFields),
            typeof(ExhibitionFacetFields),
            typeof(ExhibitionOrganiserFields),
            typeof(ExhibitionRunFields),
            typeof(ExhibitionSectionFields),
            typeof(ExhibitionEntryFields),
            typeof(EntryLabelFields),
            typeof(WorkQueries),
            typeof(WorkFields),
            typeof(WorkFacetFields),
            typeof(WorkMakerFields),
            typeof(ArtistQueries),
            typeof(ArtistFields),
            typeof(ArtistFacetFields),
            typeof(CraftWorkFields))
        .AddLoader<RecordByIdLoader<ExhibitionSeries>>()
        .AddLoader<RecordByIdLoader<Exhibition>>()
        .AddLoader<RecordByIdLoader<Work>>()
        .AddLoader<RecordByIdLoader<Artist>>()
        .AddLoader<ExhibitionsBySeriesLoader>()
        .AddLoader<EntriesByExhibitionLoader>()
        .AddLoader<EntryPageLoader>()
        .AddLoader<EntriesByWorkLoader>()
        .AddLoader<WorksByArtistLoader>()
        .AddLoader<WorksByCraftLoader>();

    private static GraphQLSchemaBuilder AddClassrooms(this GraphQLSchemaBuilder schema) => schema
        .AddSdlOf("classrooms")
        .AddResolvers(
            typeof(CourseQueries),
            typeof(CourseFields),
            typeof(CourseFacetFields),
            typeof(ClassSessionQueries),
            typeof(ClassSessionFields),
            typeof(ClassSessionFacetFields),
            typeof(CraftCourseFields),
            typeof(InheritorCourseFields),
            typeof(VenueSessionFields))
        .AddLoader<RecordByIdLoader<Course>>()
        .AddLoader<RecordByIdLoader<ClassSession>>()
        .AddLoader<CoursesByCraftLoader>()
        .AddLoader<CoursesByInheritorLoader>()
        .AddLoader<SessionsByCourseLoader>()
        .AddLoader<SessionsByVenueLoader>();

    private static GraphQLSchemaBuilder AddReportedFigures(this GraphQLSchemaBuilder schema) => schema
        .AddSdlOf("reported-figures")
        .AddResolvers(
            typeof(ReportedFigureQueries),
            typeof(ReportedFigureFields),
            typeof(ReportedFigureFacetFields),
            typeof(ExhibitionFigureFields))
        .AddLoader<RecordByIdLoader<ReportedFigure>>()
        .AddLoader<FiguresByExhibitionLoader>();

    private static GraphQLSchemaBuilder AddSdlOf(this GraphQLSchemaBuilder schema, string slice)
    {
        var name = $"{slice}.graphql";
        return schema.AddSdl(name, EmbeddedText.Read(name));
    }
}
