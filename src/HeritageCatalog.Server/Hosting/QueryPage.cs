using HeritageCatalog.GraphQL.Http.GraphiQL;

namespace HeritageCatalog.Server.Hosting;

/// <summary>What a visitor finds on the page for queries: a first question, ready to run.</summary>
internal static class QueryPage
{
    private const string FirstQuery = """
        # Ctrl-Enter runs the query.
        # Ctrl-Space completes what you type.
        # The book on the left explains it all.
        query FirstLook {
          crafts(search: "剪纸") {
            totalCount
            nodes {
              code
              name
              nameEn: name(locale: EN)
              inheritors(first: 2) {
                nodes { name }
              }
            }
          }
        }

        """;

    public static void Describe(GraphiQLOptions page)
    {
        page.Title = "HeritageCatalog 非遗名录";
        page.DefaultQuery = FirstQuery;
    }
}
