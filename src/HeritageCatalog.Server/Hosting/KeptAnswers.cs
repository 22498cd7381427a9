using HeritageCatalog.GraphQL.Http;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Caching;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Answers to anonymous queries are kept until something that they show changes.</summary>
internal static class KeptAnswers
{
    /// <summary>The embedded engine decides about filters and sorts as MongoDB does, whichever is in use.</summary>
    public static DocumentQueries Queries { get; } = new(DocumentRules.CompileFilter, DocumentRules.CompileSort);

    /// <summary>The ledger of answers; null where none are kept.</summary>
    public static AnswerLedger? CreateLedger(HeritageOptions options) =>
        options.ResponseCache > 0 ? new AnswerLedger() : null;

    public static void AddKeptAnswers(this IServiceCollection services, MongoDatabase database, AnswerLedger? ledger)
    {
        if (ledger is not null)
        {
            services.AddSingleton(ledger);
            services.AddSingleton<ResponseTracker>(new AnswerTracker(ledger, Queries, database.Name));
            services.AddHostedService<ChangeFeed>();
        }
    }

    public static void Configure(GraphQLServerOptions server, HeritageOptions options)
    {
        server.ResponseCache.MaxBytes = options.ResponseCache;
        server.ResponseCache.VaryBy = FindVariant;

        // Those between this server and its clients may keep an answer, but ask each time whether it holds.
        server.MaxAgeOfNamedDocuments = TimeSpan.Zero;
    }

    // Who wants to know about round trips wants them to be made.
    private static string? FindVariant(HttpContext context) => context.Request.Headers.ContainsKey("Prefer")
        ? null
        : Language.FromHeader(context.Request.Headers.AcceptLanguage).Name;
}
