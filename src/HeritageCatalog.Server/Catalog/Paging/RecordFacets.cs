namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>A list sorted into facets, one aggregate for all that are asked for.</summary>
public sealed record RecordFacets<T>(ListSummary Summary);
