using System.Buffers.Binary;
using System.Text.Json;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Isolation;

/// <summary>The other end of <see cref="ImagingIsolation"/>: what the process that is started does.</summary>
public static class ImagingWorker
{
    /// <summary>Reads one request from standard input, works on it within its limits, and writes the answer.</summary>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync()
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        var request = await JsonSerializer.DeserializeAsync(input, WorkerMessages.Default.WorkerRequest)
            ?? throw new InvalidDataException("There is no request.");
        ProcessLimits.Set(request.MemoryBytes, request.ProcessorSeconds);
        using var pipeline = new ImagePipeline(new ImagingOptions
        {
            Limits = request.Limits,
            DecodeTimeout = request.DecodeTimeout,
        });
        await (request.Pyramid is { } pyramid
            ? WriteAsync(AnswerOf(await pipeline.MakePyramidAsync(request.Path, pyramid)), output)
            : AnswerAsync(await pipeline.ProcessAsync(request.Path, PlanOf(request)), output));
        return 0;
    }

    private static WorkerAnswer AnswerOf(PyramidOutcome outcome) => new()
    {
        Refusal = (outcome as PyramidOutcome.Refused)?.Refusal,
        Pyramid = (outcome as PyramidOutcome.Written)?.Size,
    };

    private static RenditionPlan PlanOf(WorkerRequest request) => new()
    {
        Renditions =
        [
            .. request.Renditions.Select(one => (new RenditionPreset(one.Preset, one.PresetWidth), one.Format)),
        ],
        Analyse = request.Analyse,
        CreditLine = request.CreditLine,
    };

    private static async Task AnswerAsync(ProcessOutcome outcome, Stream output)
    {
        using var image = (outcome as ProcessOutcome.Processed)?.Image;
        var answer = new WorkerAnswer
        {
            Refusal = (outcome as ProcessOutcome.Refused)?.Refusal,
            Header = image?.Header,
            Analysis = image?.Analysis,
            Files =
            [
                .. (image?.Renditions ?? []).Select(one =>
                    new WorkerFile(one.Image.Size.Width, one.Image.Size.Height, one.Image.Length)),
            ],
        };
        await WriteAsync(answer, output);
        foreach (var rendition in image?.Renditions ?? [])
        {
            await using var bytes = rendition.Image.OpenRead();
            await bytes.CopyToAsync(output);
        }
    }

    private static async Task WriteAsync(WorkerAnswer answer, Stream output)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(answer, WorkerMessages.Default.WorkerAnswer);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, head.Length);
        await output.WriteAsync(length);
        await output.WriteAsync(head);
    }
}
