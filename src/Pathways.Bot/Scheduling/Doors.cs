using System.Collections.Frozen;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Scheduling;

/// <summary>The doors by the names that are stored.</summary>
public sealed class Doors(IEnumerable<IDoor> doors)
{
    readonly FrozenDictionary<string, IDoor> byName = doors.ToFrozenDictionary(door => door.Name);

    public IDoor Named(string name) => byName[name];
}
