using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Refusals;

namespace HeritageCatalog.Server.Media.Editing;

/// <summary>Finds the records that are to show something.</summary>
/// <param name="types">The types in the schema that have pictures.</param>
/// <param name="sources">Where records are found.</param>
public sealed class MediaSubjects(MediaSubjectTypes types, IEnumerable<NodeSource> sources)
{
    /// <summary>The records behind global ids, or why one of them cannot show anything of this bureau's.</summary>
    public async ValueTask<(IReadOnlyList<MediaSubject> Subjects, InputInvalid? Fault)> ResolveAsync(
        IReadOnlyList<MediaUsageInput> usages, BureauId bureau, CancellationToken cancellation)
    {
        var subjects = new List<MediaSubject>(usages.Count);
        foreach (var (usage, index) in usages.Select(static (usage, index) => (usage, index)))
        {
            if (await FindAsync(usage, cancellation) is not var (id, record) || subjects.Any(s => s.ToNodeId() == id))
            {
                return (subjects, Fault(index, "找不到该记录，或它不能有图片。",
                    "There is no such record, it cannot have pictures, or it is named twice."));
            }

            if (record is ICurated { Bureau: { } owner } && owner != bureau)
            {
                return (subjects, Fault(index, "该记录由其他单位管理。", "Another bureau looks after this record."));
            }

            subjects.Add(MediaSubject.Of(id, usage.Place));
        }

        return (subjects, null);
    }

    private async ValueTask<(NodeId Id, object Record)?> FindAsync(
        MediaUsageInput usage, CancellationToken cancellation)
    {
        if (!NodeId.TryRead(usage.Record, out var id) || !types.Names.Contains(id.Type))
        {
            return null;
        }

        var source = sources.First(source => source.Type == id.Type);
        var found = await source.FindAsync([id.Value], cancellation);
        return found.TryGetValue(id.Value, out var record) ? (id, record) : null;
    }

    private static InputInvalid Fault(int index, string chinese, string english) =>
        InputInvalid.At($"input.shownOn.{index}.record", chinese, english);
}

/// <summary>The types in the schema whose records have pictures.</summary>
public sealed record MediaSubjectTypes(IReadOnlySet<string> Names);
