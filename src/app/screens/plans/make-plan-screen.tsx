export const MakePlanScreen = () => null
