using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Server.Media.Delivery.Sizes;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// What addresses of sizes are signed with: <c>HERITAGE_SIZEKEYS__0__ID</c> and <c>__SECRET</c>, the first for new
/// ones; where there are none, a secret that the first start leaves in the data folder. Several servers need the same.
/// </summary>
public static class SizeKeySettings
{
    private const string Section = "SizeKeys";
    private const string FileName = "size-key";
    private const int SecretBytes = 32;
    private const int LeastCharacters = 32;

    /// <exception cref="StartRefusedException">One has no id, or is too short.</exception>
    public static IReadOnlyList<SizeKey> Read(IConfiguration given)
    {
        var keys = given.GetSection(Section).GetChildren().Select(Read).ToList();
        return keys.Count == 0 ? [] : [.. keys];
    }

    /// <summary>A key that lasts as long as the process, for where there is no folder to keep one in.</summary>
    public static SizeKey CreatePassing() => new("process", RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The keys that are set, or else the one in the data folder, made where there is none.</summary>
    /// <exception cref="StartRefusedException">The file cannot be read or written.</exception>
    public static IReadOnlyList<SizeKey> OrOf(DataFolder folder, IReadOnlyList<SizeKey> given)
    {
        if (given.Count > 0)
        {
            return given;
        }

        var file = Path.Combine(folder.Path, FileName);
        try
        {
            SecretFile.EnsureExists(file, () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));
            return [new SizeKey("folder", Encoding.UTF8.GetBytes(File.ReadAllText(file).Trim()))];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The key in {file} cannot be used: {problem.Message}", problem);
        }
    }

    private static SizeKey Read(IConfigurationSection section)
    {
        var name = $"HERITAGE_SIZEKEYS__{section.Key}__";
        var id = section["Id"] ?? "";
        if (id.Length is 0 or > 20 || !id.All(char.IsAsciiLetterOrDigit))
        {
            throw new StartRefusedException($"{name}ID is '{id}': give 1 to 20 letters or digits.");
        }

        var secret = section["Secret"] ?? "";
        return secret.Length >= LeastCharacters
            ? new SizeKey(id, Encoding.UTF8.GetBytes(secret))
            : throw new StartRefusedException(
                $"{name}SECRET has {secret.Length} characters: give at least {LeastCharacters} that nobody can guess.");
    }
}
