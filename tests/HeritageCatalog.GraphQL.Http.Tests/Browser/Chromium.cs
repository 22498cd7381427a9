using Microsoft.Playwright;

namespace HeritageCatalog.GraphQL.Http.Tests.Browser;

/// <summary>The browser of the machine, without a window; no other is downloaded.</summary>
internal static class Chromium
{
    private const string Executable = "/usr/bin/chromium";

    public static void SkipUnlessInstalled() =>
        Assert.SkipUnless(
            File.Exists(Executable), "Chromium is missing: apt-get install chromium fonts-noto-cjk.");

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
}
