using HeritageCatalog.Imaging.Guard;

namespace HeritageCatalog.Imaging.Renditions;

/// <summary>Either renditions or a refusal.</summary>
public abstract record ProcessOutcome
{
    private ProcessOutcome()
    {
    }

    /// <summary>All that was planned has been made.</summary>
    public sealed record Processed(ProcessedImage Image) : ProcessOutcome;

    /// <summary>The file is none that is taken; nothing has been made.</summary>
    public sealed record Refused(ImageRefused Refusal) : ProcessOutcome;
}
