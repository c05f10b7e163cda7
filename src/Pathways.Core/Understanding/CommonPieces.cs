namespace Pathways.Core.Understanding;

/// <summary>
/// Pieces of English words that more than one phrase in fifty has. They are half of all pieces and tell nothing that the words
/// do not, but would take a third of the time of training.
/// </summary>
static class CommonPieces
{
    public const string All =
        "<th ed> ing ng> hat <wh er> at> <re thi <co wha re> es> ve> st> lea <st nt> tha <wi se> the 's> ent her th> <do <le " +
        "on> <mo hin ion <we ead ll> te> ere <ha ter <te <ma ld> <fr ch> day le> <pr ver en> <se ay> ne> ce> tio wit is> ts> " +
        "<pa <be ith his <fi ly> <de est me> eve ave sta <li nd> <wo ome <ca rom wee ad> oul uld <me <sh age ck> ple om> one " +
        "ate <pl <ne <so eek ke> rs> fro rea eas <to our pro <ch <in out ers com ine nce al> <la ase t's ain <ta <su ove in> " +
        "<he ge> <ti han ack or> ry> <sa <wa ns> ted ore <lo all ut> hav <wr sen <si hou men <bo ear int rin ss> wor man <ho " +
        "ess <ba ite whe n't 't> ant ill <an for rt> ive tin <mi sho end ght ur> ati ste <go ks> <fo <ev cou res art ow> ide " +
        "ont mon som <no ect tra tea con ys> <ab <yo der you tor and cha sti don und ort ast <ex ake rit <pe abo ell <da bou " +
        "<tr <di <en pla <cl lin mor ays de> ook igh ds> nee ree tim <un ust tes min ht> eam any oes ges at' ist nte ek> ice " +
        "rd> nin ime <po cal oth ana ger inc whi doe an> <ro oun ery <ag kin bac ard ork sto wan am> are ins <on red ind sed " +
        "ext <sp tal rat eed ike wri dy> rec per sin ame et> che ct> hen <qu <br el> <bu hic fin ich ick <ac ar> ach las nag " +
        "gin xt> ons <al ff> ote ty> wou ked eni use od> fir din ok> een nde enc nio til not pri eth <ju lis ior ee> oin act " +
        "lik rst <gr nda";
}
