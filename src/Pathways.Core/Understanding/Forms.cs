namespace Pathways.Core.Understanding;

/// <summary>What a whole sentence can be like, whatever it is about.</summary>
[Flags]
enum Forms
{
    None = 0,
    TwoWords = 1,
    AFewWords = 2,
    ALine = 4,
    MoreThanALine = 8,
    Long = 16,
    Asks = 32,
    NothingDone = 64,
    You = 128,
    Me = 256,
    AName = 512,
    OthersFirst = 1024,
    ImpliedPast = 2048,
    Plan = 4096,
    OwnPast = 8192,
    OthersPast = 16384,
    ADay = 32768,
    ATime = 65536,
    ForAnotherBot = 131072,
    ALink = 262144,
    Code = 524288,
    NoLetters = 1048576,

    /// <summary>Somebody or something is named before the first past verb: "marketing changed the logo".</summary>
    SomethingFirst = 2097152,
}
