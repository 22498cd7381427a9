namespace HeritageCatalog.Server.Inheritors;

/// <summary>What must hold of recognitions, whoever enters them.</summary>
public static class RecognitionRules
{
    /// <summary>What a recognition lacks for the status it has; empty when it lacks nothing.</summary>
    public static IEnumerable<RecognitionFault> FindFaults(Recognition recognition)
    {
        var isRevoked = recognition.Status == RecognitionStatus.Revoked;
        if (isRevoked && recognition.RevokeReason is null)
        {
            yield return RecognitionFault.RevokedWithoutReason;
        }

        if (isRevoked && recognition.Citation is null)
        {
            yield return RecognitionFault.RevokedWithoutCitation;
        }

        if (!isRevoked && recognition.RevokeReason is not null)
        {
            yield return RecognitionFault.ReasonWithoutRevocation;
        }
    }
}

public enum RecognitionFault
{
    RevokedWithoutReason,
    RevokedWithoutCitation,
    ReasonWithoutRevocation,
}
