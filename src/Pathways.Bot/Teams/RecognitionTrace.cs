using Pathways.Bot.Conversation;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Teams;

/// <summary>Tells the emulator how a message was understood, so that it can be measured and debugged. Goes nowhere else.</summary>
static class RecognitionTrace
{
    public static IActivity Of(Answer answer) => new Activity(ActivityTypes.Trace)
    {
        Name = "recognition",
        Label = "How the message was understood",
        ValueType = "https://pathways/recognition",
        Value = new Dictionary<string, object>
        {
            ["intent"] = answer.Recognition!.Intent,
            ["score"] = Math.Round(answer.Recognition.Score, 4),
            ["slots"] = Slots.ToLabels(answer.Recognition.Slots),
            ["evidence"] = answer.Evidence.Value.Select(area => new Dictionary<string, object>
            {
                ["focusArea"] = area.Area.Name,
                ["score"] = Math.Round(area.Score, 4),
            }).ToArray(),
        },
    };
}
