using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// The keys that are let in: those of <c>HERITAGE_ACCESSKEYS__0__KEY</c>, <c>__BUREAU</c> and <c>__ROLE</c>, or, where
/// there are none, one that the first start makes and leaves in the data folder for its owner.
/// </summary>
public static class AccessKeySettings
{
    /// <summary>Whom the first key works for: the municipal bureau of the seed data.</summary>
    public const string FirstBureau = "O0001";

    private const string Section = "AccessKeys";
    private const string FileName = "access-key";

    /// <exception cref="StartRefusedException">A key is too short, or something about it is not understood.</exception>
    public static IReadOnlyList<AccessKey> Read(IConfiguration given)
    {
        var sections = given.GetSection(Section).GetChildren().ToList();
        return sections.Count == 0 ? [] : [.. sections.Select(Read)];
    }

    /// <summary>The key in the data folder, made where there is none.</summary>
    /// <returns>The key, and the file that holds it.</returns>
    /// <exception cref="StartRefusedException">The file cannot be read or written.</exception>
    public static (AccessKey Key, string File) ReadOrCreate(DataFolder folder)
    {
        var file = Path.Combine(folder.Path, FileName);
        try
        {
            SecretFile.EnsureExists(file, AccessKey.Create);
            var text = File.ReadAllText(file).Trim();
            RefuseShort(text, file);
            return (AccessKey.Of(text, BureauOf(FirstBureau), AccessRole.Curator, AccessRole.Operator), file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The key in {file} cannot be used: {problem.Message}", problem);
        }
    }

    private static AccessKey Read(IConfigurationSection section)
    {
        var name = $"HERITAGE_ACCESSKEYS__{section.Key}__";
        var key = section["Key"] ?? throw new StartRefusedException($"{name}KEY is missing.");
        RefuseShort(key, $"{name}KEY");
        var roles = (section["Role"] ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(role => ReadRole(role, $"{name}ROLE"))
            .ToList();
        if (roles.Count == 0)
        {
            throw new StartRefusedException($"{name}ROLE is missing: give curator, operator or developer.");
        }

        return AccessKey.Of(key, section["Bureau"] is { Length: > 0 } code ? BureauOf(code) : null, roles);
    }

    private static AccessRole ReadRole(string text, string name) =>
        !char.IsAsciiDigit(text[0]) && Enum.TryParse<AccessRole>(text, ignoreCase: true, out var role)
            ? role
            : throw new StartRefusedException(
                $"{name} is '{text}': give curator, operator or developer, or several with commas between.");

    private static void RefuseShort(string key, string place)
    {
        if (key.Length < AccessKey.LeastLength)
        {
            throw new StartRefusedException(
                $"{place} has {key.Length} characters: give at least {AccessKey.LeastLength} that nobody can guess.");
        }
    }

    private static BureauId BureauOf(string code) =>
        new(Id<Organization>.FromCode(code.Trim().ToUpperInvariant()).Value);
}
