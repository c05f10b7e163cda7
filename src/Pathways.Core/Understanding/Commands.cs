namespace Pathways.Core.Understanding;

/// <summary>Words that mean one thing when they are the whole message, or stand before a colon.</summary>
static class Commands
{
    public static Recognition? Read(string typed, string plain) => null;
}
