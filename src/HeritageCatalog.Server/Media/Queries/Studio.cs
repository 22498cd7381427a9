using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Media.Queries;

/// <summary>The way in for those who work for a bureau; whoever has one has been let in.</summary>
public sealed record Studio(BureauId Bureau);
