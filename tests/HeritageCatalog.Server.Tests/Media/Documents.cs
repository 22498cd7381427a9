namespace HeritageCatalog.Server.Tests.Media;

/// <summary>What the tests send.</summary>
internal static class Documents
{
    public const string Upload = """
        mutation($file: Upload!, $input: MediaDetailsInput) {
          mediaUpload(file: $file, input: $input) {
            media { id version studio { state sha256 bytes fileName contentType missing } }
            isNew
            errors {
              __typename
              ... on UserError { code message path }
              ... on ImageRejected { reason limit }
            }
          }
        }
        """;

    public const string Begin = """
        mutation($input: MediaUploadBeginInput!) {
          mediaUploadBegin(input: $input) {
            media { id studio { state } }
            upload { method url headers { name value } blockUrls blockBytes received }
            errors { ... on UserError { code path } ... on ImageRejected { reason limit } }
          }
        }
        """;

    public const string Complete = """
        mutation($id: ID!, $blocks: Int!) {
          mediaUploadComplete(id: $id, blocks: $blocks) {
            media { id studio { state failure { reason message } } }
            errors { ... on UserError { code } ... on UploadMismatch { problem } ... on ImageRejected { reason } }
          }
        }
        """;

    public const string Replace = """
        mutation($id: ID!, $file: Upload!) {
          mediaReplace(id: $id, expectedVersion: 1, file: $file) {
            media { id version }
            errors { __typename ... on UserError { code } }
          }
        }
        """;

    /// <summary>Everything that the public waits for.</summary>
    public static object Details(
        DateTimeOffset? expiresAt = null, int? maxPublicPixels = null, string? shownOn = null) =>
        new
        {
            alt = new { zhHans = "一幅剪纸", en = "A paper-cut" },
            caption = new { zhHans = "说明" },
            rights = new
            {
                holder = "胶州市文化馆",
                licence = "CC_BY",
                credit = new { zhHans = "胶州市文化馆", en = "Jiaozhou Cultural Centre" },
                expiresAt,
                maxPublicPixels,
            },
            consent = "NOT_NEEDED",
            shownOn = shownOn is null ? [] : new[] { new { record = shownOn } },
        };
}
