namespace Pathways.Core.Understanding;

/// <summary>Something people type, and what they want with it.</summary>
public sealed record Phrase(string Intent, string Text);
