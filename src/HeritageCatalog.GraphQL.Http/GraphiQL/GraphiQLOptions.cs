namespace HeritageCatalog.GraphQL.Http.GraphiQL;

/// <summary>The page on which people write and run queries.</summary>
public sealed class GraphiQLOptions
{
    /// <summary>Whether browsers get the page at all; on unless switched off.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>What the page calls itself.</summary>
    public string Title { get; set; } = "GraphiQL";

    /// <summary>The text of an editor tab in which nobody has written yet.</summary>
    public string DefaultQuery { get; set; } = "{\n  __typename\n}\n";

    /// <summary>The folder that holds the bundle; where the build puts it unless set.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "graphiql");
}
