using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>How often one value occurs in a list, and what people call it.</summary>
public sealed record FacetCount(string Value, int Count, LocalizedText? Label);
