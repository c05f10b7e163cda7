namespace Pathways.Core.Understanding;

/// <summary>A text as numbers: the places of its features in a hashed space, each once, and their weights (length 1 in all).</summary>
readonly record struct SparseText(int[] Places, float[] Weights);
