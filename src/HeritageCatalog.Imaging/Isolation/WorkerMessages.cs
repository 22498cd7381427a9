using System.Text.Json.Serialization;
using HeritageCatalog.Imaging.Analysis;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Isolation;

/// <summary>What a worker is asked: all of its standard input.</summary>
internal sealed record WorkerRequest
{
    public required string Path { get; init; }

    /// <summary>Where to write a pyramid; null when renditions are wanted.</summary>
    public string? Pyramid { get; init; }

    public IReadOnlyList<WorkerRendition> Renditions { get; init; } = [];

    public bool Analyse { get; init; }

    public string? CreditLine { get; init; }

    public required ImageLimits Limits { get; init; }

    public required TimeSpan DecodeTimeout { get; init; }

    public required long MemoryBytes { get; init; }

    public required int ProcessorSeconds { get; init; }
}

internal sealed record WorkerRendition(string Preset, int PresetWidth, RenditionFormat Format);

/// <summary>
/// What a worker answers first: four bytes of length, lowest first, then this; then the bytes of each file.
/// </summary>
internal sealed record WorkerAnswer
{
    public ImageRefused? Refusal { get; init; }

    public ImageHeader? Header { get; init; }

    public ImageAnalysis? Analysis { get; init; }

    public PixelSize? Pyramid { get; init; }

    public IReadOnlyList<WorkerFile> Files { get; init; } = [];
}

internal sealed record WorkerFile(int Width, int Height, long Length);

[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerAnswer))]
internal sealed partial class WorkerMessages : JsonSerializerContext;
