using HeritageCatalog.GraphQL.Http;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog.ValueTypeFields;
using HeritageCatalog.Server.Classrooms;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Exhibitions;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ReportedFigures;

namespace HeritageCatalog.Server.Hosting;

/// <summary>The schema, slice by slice: what each declares, and what answers it.</summary>
public static class CatalogSchema
{
    private static readonly string[] Slices =
    [
        "catalog", "value-types", "areas", "organizations", "crafts", "inheritors", "exhibitions", "classrooms", "reported-figures",
    ];
}
