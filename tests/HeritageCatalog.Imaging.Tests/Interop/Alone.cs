namespace HeritageCatalog.Imaging.Tests.Interop;

/// <summary>
/// For tests that read libvips' messages, of which there is one buffer for all that runs at the same time.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
